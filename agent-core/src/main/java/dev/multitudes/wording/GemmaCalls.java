package dev.multitudes.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls in Gemma's notation.
 *
 * @param one call, with its {@code $name} and its {@code $arguments} in braces
 */
record GemmaCalls(Template one, GemmaText notation) implements CallText {

  @Override
  public Optional<String> write(List<SpokenCall> calls) {
    return calls.stream().allMatch(this::carries)
        ? Optional.of(Frame.between("").around(calls.stream().map(this::text)))
        : Optional.empty();
  }

  private boolean carries(SpokenCall call) {
    return call.hasPlainName() && call.object().filter(notation::carries).isPresent();
  }

  private String text(SpokenCall call) {
    String arguments = call.object().map(notation::text).orElseThrow();
    return one.fill(Map.of("name", call.name(), "arguments", arguments));
  }
}
