package dev.multitudes.files;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a condition that is decided by the evidence alone. */
final class CheckReader {
  private static final String GROUPED = "conditions";

  private final Fields condition;

  CheckReader(Fields condition) {
    this.condition = condition;
  }

  /** The condition; empty if it does not fit, which is noted. */
  Optional<Check> read() {
    return Form.of(condition, Form.EXACT).flatMap(this::read);
  }

  /** The same, of a form that is known. */
  Optional<Check> read(Form form) {
    return switch (form) {
      case CALLED -> called();
      case STATE -> state();
      case SAID -> said();
      case ANY -> group(form, Check.How.ANY);
      case ALL -> group(form, Check.How.ALL);
      case NOT -> not();
      case JUDGED, MILESTONES ->
          throw new IllegalArgumentException(form.key() + " is not decided by the evidence alone");
    };
  }

  private Optional<Check> called() {
    Optional<String> tool = condition.text("called").map(String::strip);
    SortedMap<String, Wanted> with = with();
    Called.Times times =
        condition
            .below("times", "a mapping with at-least or at-most")
            .map(CheckReader::times)
            .orElse(Called.Times.ONCE_OR_MORE);
    Called.Fates fates = condition.find("fate").flatMap(this::fates).orElse(Called.Fates.DONE);
    return tool.map(name -> new Called(name, with, times, fates));
  }

  private SortedMap<String, Wanted> with() {
    var with = new TreeMap<String, Wanted>();
    condition
        .below("with", "a mapping of arguments")
        .ifPresent(
            arguments ->
                arguments
                    .each()
                    .forEach(
                        (name, item) ->
                            WantedReader.argument(item, arguments)
                                .ifPresent(wanted -> with.put(name, wanted))));
    return with;
  }

  private static Called.Times times(Fields times) {
    int least = times.count("at-least").orElse(1);
    int most = times.count("at-most").orElse(Integer.MAX_VALUE);
    times.nothingElse();
    if (most < least) {
      times.note(
          "%s has at-most %d below at-least %d; what is never to be done stands in never"
              .formatted(times.path(), most, least));
      return Called.Times.ONCE_OR_MORE;
    }
    return new Called.Times(least, most);
  }

  private Optional<Called.Fates> fates(Node node) {
    for (Called.Fates fates : Called.Fates.values()) {
      if (node instanceof Node.Text text && text.text().strip().equals(fates.written())) {
        return Optional.of(fates);
      }
    }
    condition.note(node, condition.pathOf("fate") + " must be done, failed, refused or any");
    return Optional.empty();
  }

  private Optional<Check> state() {
    Optional<JsonPointer> place = condition.text("state").flatMap(this::pointer);
    Optional<Wanted> wanted = WantedReader.among(condition);
    return place.flatMap(at -> wanted.map(value -> new Check.InState(at, value)));
  }

  private Optional<JsonPointer> pointer(String path) {
    if (path.startsWith("/")) {
      return Optional.of(JsonPointer.compile(path));
    }
    condition
        .find("state")
        .ifPresent(
            node ->
                condition.note(
                    node,
                    condition.pathOf("state") + " must be a JSON Pointer, such as /ball/place,"));
    return Optional.empty();
  }

  private Optional<Check> said() {
    return condition
        .find("said")
        .flatMap(
            node -> WantedReader.reply(new Fields.Item(condition.pathOf("said"), node), condition))
        .map(Check.Said::new);
  }

  private Optional<Check> group(Form form, Check.How how) {
    List<Fields.Item> items = condition.items(form.key(), GROUPED);
    if (items.isEmpty() && condition.find(form.key()).orElseThrow() instanceof Node.Sequence) {
      condition.note(condition.pathOf(form.key()) + " is a list of nothing; it needs a condition");
    }
    List<Check> checks = items.stream().flatMap(this::part).toList();
    return checks.isEmpty() ? Optional.empty() : Optional.of(new Check.Group(how, checks));
  }

  private Stream<Check> part(Fields.Item item) {
    return part(condition.of(item, "a mapping with a condition"));
  }

  private Optional<Check> not() {
    return condition
        .below("not", "a mapping with a condition")
        .flatMap(turned -> part(turned).findFirst())
        .map(check -> new Check.Group(Check.How.NOT, List.of(check)));
  }

  private static Stream<Check> part(Fields part) {
    Optional<Check> check = new CheckReader(part).read();
    part.nothingElse();
    return check.stream();
  }
}
