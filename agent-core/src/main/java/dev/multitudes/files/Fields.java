package dev.multitudes.files;

import static java.util.function.Predicate.not;

import dev.multitudes.tool.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The keys of one mapping, asked for by name. Whatever does not fit is noted, and counts as if it
 * were not there; at the end, so is each key that nobody asked for.
 */
final class Fields {
  private final String path;
  private final Kind kind;
  private final Problems problems;
  private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final Spot at;

  private Fields(String path, Kind kind, Node.Mapping mapping, Problems problems) {
    this.path = path;
    this.kind = kind;
    this.problems = problems;
    this.at = mapping.at();
    mapping.entries().forEach(entry -> entries.put(entry.key(), entry));
  }

  /** The keys of a whole file. */
  static Fields ofFile(Node node, Kind kind, Problems problems) {
    return of("", kind, node, kind.described(), problems);
  }

  private static Fields of(String path, Kind kind, Node node, String what, Problems problems) {
    if (node instanceof Node.Mapping mapping) {
      return new Fields(path, kind, mapping, problems);
    }
    String subject = path.isEmpty() ? "this" : path;
    problems.add(node.at(), "%s must be %s but was %s".formatted(subject, what, node.described()));
    // Nothing further is said of keys that cannot be there.
    return new Fields(
        path, kind, new Node.Mapping(List.of(), node.at()), new Problems(problems.file()));
  }

  Spot at() {
    return at;
  }

  /** What a key stands for, if it is there. */
  Optional<Node> find(String key) {
    known.add(key);
    return Optional.ofNullable(entries.get(key)).map(Node.Entry::value);
  }

  boolean has(String key) {
    return find(key).isPresent();
  }

  /** What every key stands for. */
  Map<String, Item> each() {
    var items = new LinkedHashMap<String, Item>();
    entries.forEach((key, entry) -> items.put(key, new Item(pathOf(key), entry.value())));
    known.addAll(entries.keySet());
    return items;
  }

  /** Whether all keys were asked for by now. */
  boolean isKnownWhole() {
    return known.containsAll(entries.keySet());
  }

  /** A text that says something. */
  Optional<String> text(String key) {
    return find(key).flatMap(node -> text(pathOf(key), node));
  }

  /** A text that says something, which has to be there. */
  Optional<String> needed(String key, String example) {
    if (find(key).isEmpty()) {
      problems.add(at, "%s is missing, such as %s".formatted(pathOf(key), example));
    }
    return text(key);
  }

  /** Texts that say something each; none if there are none. */
  List<String> texts(String key) {
    var texts = new ArrayList<String>();
    for (Item item : items(key, "texts")) {
      text(item.path, item.node).ifPresent(texts::add);
    }
    return texts;
  }

  /** An item of a list, with its path. */
  record Item(String path, Node node) {}

  /** The text of an item. */
  Optional<String> text(Item item) {
    return text(item.path, item.node);
  }

  /** What a list holds; nothing if there is none. */
  List<Item> items(String key, String ofWhat) {
    Optional<Node> node = find(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof Node.Sequence list)) {
      note(node.get(), "%s must be a list of %s".formatted(pathOf(key), ofWhat));
      return List.of();
    }
    var items = new ArrayList<Item>();
    for (int i = 0; i < list.items().size(); i++) {
      items.add(new Item("%s[%d]".formatted(pathOf(key), i), list.items().get(i)));
    }
    return items;
  }

  /** A whole number from 1. */
  OptionalInt count(String key) {
    Optional<Node> node = find(key);
    Optional<Integer> count = node.flatMap(Numbers::whole).filter(number -> number >= 1);
    if (node.isPresent() && count.isEmpty()) {
      note(node.get(), pathOf(key) + " must be a whole number from 1 to 2147483647");
    }
    return count.isPresent() ? OptionalInt.of(count.get()) : OptionalInt.empty();
  }

  /** A number above 0. */
  OptionalDouble weight(String key) {
    Optional<Node> node = find(key);
    Optional<Double> weight = node.flatMap(Numbers::any).filter(number -> number > 0);
    if (node.isPresent() && weight.isEmpty()) {
      note(node.get(), pathOf(key) + " must be a number above 0");
    }
    return weight.isPresent() ? OptionalDouble.of(weight.get()) : OptionalDouble.empty();
  }

  /** A number above 0, up to 1. */
  OptionalDouble share(String key) {
    Optional<Node> node = find(key);
    Optional<Double> share = node.flatMap(Numbers::any).filter(number -> number > 0 && number <= 1);
    if (node.isPresent() && share.isEmpty()) {
      note(node.get(), pathOf(key) + " must be a number above 0, up to 1");
    }
    return share.isPresent() ? OptionalDouble.of(share.get()) : OptionalDouble.empty();
  }

  /** A number of at most 30 characters when it is written out. */
  Optional<BigDecimal> decimal(String key) {
    Optional<Node> node = find(key);
    Optional<BigDecimal> number = node.flatMap(Numbers::exact);
    if (node.isPresent() && number.isEmpty()) {
      note(node.get(), pathOf(key) + " must be a number of at most 30 digits");
    }
    return number;
  }

  /** The keys below a key. */
  Optional<Fields> below(String key, String what) {
    return find(key).map(node -> of(pathOf(key), kind, node, what, problems));
  }

  /** The keys of an item of a list. */
  Fields of(Item item, String what) {
    return of(item.path, kind, item.node, what, problems);
  }

  /** Notes each key that nobody asked for. */
  void nothingElse() {
    entries.values().stream()
        .filter(entry -> !known.contains(entry.key()))
        .forEach(entry -> problems.add(entry.at(), unknown(entry.key())));
  }

  private String unknown(String key) {
    String place = path.isEmpty() ? "a " + kind.word() : path;
    String nearest = Nearest.question(key, known);
    return "there is no \"%s\" in %s%s"
        .formatted(key, place, nearest.isEmpty() ? "; there are " + known : nearest);
  }

  private Optional<String> text(String textPath, Node node) {
    if (!(node instanceof Node.Text text)) {
      note(node, textPath + " must be a text", Numbers.hint(node));
      return Optional.empty();
    }
    if (text.text().isBlank()) {
      problems.add(node.at(), textPath + " is blank; say something or leave it out");
    }
    return Optional.of(text.text()).filter(not(String::isBlank));
  }

  /** Notes what is wrong with this mapping; a sentence without a full stop. */
  void note(String sentence) {
    note(at, sentence);
  }

  void note(Spot spot, String sentence) {
    problems.add(spot, sentence);
  }

  void note(Node node, String wanted) {
    note(node, wanted, "");
  }

  private void note(Node node, String wanted, String hint) {
    problems.add(node.at(), "%s but was %s%s".formatted(wanted, node.described(), hint));
  }

  /** This mapping's own path; empty for that of the file. */
  String path() {
    return path;
  }

  String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
