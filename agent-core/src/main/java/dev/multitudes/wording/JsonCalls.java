package dev.multitudes.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls whose arguments are JSON, as they were written: most formats are such a template.
 *
 * @param one call, with {@code $arguments} as JSON, {@code $name} bare or {@code $quoted_name} as a
 *     JSON string, {@code $id} as a JSON string, and its {@code $place} in the batch, from 0
 * @param marks what is escaped within the JSON
 */
record JsonCalls(Frame frame, Template one, Marks marks) implements CallText {

  /** Carries anything: no name, key or string has to be bare. */
  static final JsonCalls HERMES =
      new JsonCalls(
          Frame.between("\n"),
          """
          <tool_call>
          {"name": $quoted_name, "arguments": $arguments}
          </tool_call>\
          """);

  JsonCalls(Frame frame, String one) {
    this(frame, new Template(one), Marks.ALL);
  }

  @Override
  public Optional<String> write(List<SpokenCall> calls) {
    boolean carried = !one.has("name") || calls.stream().allMatch(SpokenCall::hasPlainName);
    return carried ? Optional.of(frame.around(calls.stream().map(this::text))) : Optional.empty();
  }

  private String text(SpokenCall call) {
    return one.fill(
        Map.of(
            "name", call.name(),
            "quoted_name", marks.escapedIn(Json.string(call.name())),
            "id", marks.escapedIn(Json.string(call.id())),
            "place", Integer.toString(call.place()),
            "arguments", marks.escapedIn(call.arguments())));
  }
}
