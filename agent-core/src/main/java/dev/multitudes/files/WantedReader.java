package dev.multitudes.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** Reads what a value must be: a value itself, or a mapping such as {above: 3}. */
final class WantedReader {
  private static final String VALUE = "a text, a number, true or false";

  private final Fields fields;
  private final List<Wanted> wanted = new ArrayList<>();

  private WantedReader(Fields fields) {
    this.fields = fields;
  }

  /** Of an argument. */
  static Optional<Wanted> argument(Fields.Item item, Fields parent) {
    if (!(item.node() instanceof Node.Mapping)) {
      return value(item, parent);
    }
    Fields fields = parent.of(item, "a mapping");
    Optional<Wanted> wanted = among(fields);
    fields.nothingElse();
    return wanted;
  }

  /** Of whatever the keys beside these are about. */
  static Optional<Wanted> among(Fields fields) {
    return new WantedReader(fields).all();
  }

  /** Of a reply: what it contains, or a mapping. */
  static Optional<Wanted> reply(Fields.Item item, Fields parent) {
    if (!(item.node() instanceof Node.Mapping)) {
      return parent.text(item).map(Wanted.Contains::new);
    }
    Fields fields = parent.of(item, "a mapping");
    Optional<Wanted> wanted = new WantedReader(fields).text();
    fields.nothingElse();
    return wanted;
  }

  private Optional<Wanted> text() {
    fields.text("contains").map(Wanted.Contains::new).ifPresent(wanted::add);
    fields.text("matches").flatMap(this::regex).map(Wanted.Matches::new).ifPresent(wanted::add);
    return joined(List.of("contains", "matches"));
  }

  private Optional<Wanted> all() {
    fields
        .find("is")
        .flatMap(node -> value(new Fields.Item(fields.pathOf("is"), node), fields))
        .ifPresent(wanted::add);
    fields.text("contains").map(Wanted.Contains::new).ifPresent(wanted::add);
    fields.text("matches").flatMap(this::regex).map(Wanted.Matches::new).ifPresent(wanted::add);
    fields.decimal("above").map(Wanted.Above::new).ifPresent(wanted::add);
    fields.decimal("below").map(Wanted.Below::new).ifPresent(wanted::add);
    fields.find("exists").flatMap(this::existence).ifPresent(wanted::add);
    return joined(List.of("is", "contains", "matches", "above", "below", "exists"));
  }

  private Optional<Wanted> joined(List<String> keys) {
    if (keys.stream().noneMatch(fields::has) && fields.isKnownWhole()) {
      fields.note("%s needs one of %s but has none".formatted(fields.path(), keys));
    }
    return switch (wanted.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(wanted.getFirst());
      default -> Optional.of(new Wanted.Every(wanted));
    };
  }

  private static Optional<Wanted> value(Fields.Item item, Fields parent) {
    return switch (item.node()) {
      case Node.Text text -> Optional.of(new Wanted.Is(text.text()));
      case Node.Numeral numeral -> number(numeral, item, parent);
      case Node.Word word when !word.described().equals("empty") ->
          Optional.of(new Wanted.Is(word.written().toLowerCase(Locale.ROOT)));
      case Node.Word word -> noted(item, parent);
      case Node.Sequence list -> noted(item, parent);
      case Node.Mapping mapping -> noted(item, parent);
    };
  }

  private static Optional<Wanted> number(Node.Numeral numeral, Fields.Item item, Fields parent) {
    Optional<Wanted> number = Numbers.exact(numeral).map(Wanted.Equal::new);
    if (number.isEmpty()) {
      parent.note(numeral, item.path() + " must be a number of at most 30 digits");
    }
    return number;
  }

  private static Optional<Wanted> noted(Fields.Item item, Fields parent) {
    parent.note(item.node(), item.path() + " must be " + VALUE);
    return Optional.empty();
  }

  private Optional<Wanted> existence(Node node) {
    if (node instanceof Node.Word word && !word.described().equals("empty")) {
      boolean isThere = word.written().toLowerCase(Locale.ROOT).equals("true");
      return Optional.of(isThere ? new Wanted.Exists() : new Wanted.Absent());
    }
    fields.note(node, fields.pathOf("exists") + " must be true or false");
    return Optional.empty();
  }

  private Optional<Regex> regex(String expression) {
    if (expression.length() > Regex.LONGEST) {
      noteRegex(
          "has %d characters; at most %d are read".formatted(expression.length(), Regex.LONGEST));
      return Optional.empty();
    }
    try {
      return Optional.of(new Regex(expression));
    } catch (PatternSyntaxException e) {
      noteRegex("is no regular expression: " + reason(e));
      return Optional.empty();
    }
  }

  private void noteRegex(String what) {
    Spot at = fields.find("matches").map(Node::at).orElse(fields.at());
    fields.note(at, fields.pathOf("matches") + " " + what);
  }

  private static String reason(PatternSyntaxException e) {
    String where = e.getIndex() < 0 ? "" : " near its character " + (e.getIndex() + 1);
    return e.getDescription().lines().findFirst().orElse("it cannot be read") + where;
  }
}
