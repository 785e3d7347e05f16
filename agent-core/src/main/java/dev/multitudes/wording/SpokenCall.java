package dev.multitudes.wording;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A call that is to be written.
 *
 * @param name of the tool, whatever the model wrote
 * @param id as given, else its place
 * @param place in its batch, from 0
 * @param arguments as the model wrote them, valid or not; {@code {}} for none
 */
record SpokenCall(String name, String id, int place, String arguments) {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.-]+");

  static List<SpokenCall> all(List<ToolExecutionRequest> requests) {
    return IntStream.range(0, requests.size()).mapToObj(i -> of(requests.get(i), i)).toList();
  }

  private static SpokenCall of(ToolExecutionRequest request, int place) {
    String arguments = requireNonNullElse(request.arguments(), "").strip();
    return new SpokenCall(
        requireNonNullElse(request.name(), ""),
        requireNonNullElse(request.id(), Integer.toString(place)),
        place,
        arguments.isEmpty() ? "{}" : arguments);
  }

  /** Empty if the arguments are not a JSON object. */
  Optional<ObjectNode> object() {
    return Json.object(arguments);
  }

  boolean hasPlainName() {
    return isPlain(name);
  }

  /** Whether this is a name that needs no quotes. */
  static boolean isPlain(String name) {
    return PLAIN.matcher(name).matches();
  }
}
