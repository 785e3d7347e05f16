package dev.multitudes.files;

import dev.multitudes.persona.Anchoring;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways to call a persona to mind, by the names that they have in files. */
final class Anchors {
  static final String EVERY = "every";

  private static final String WANTED =
      "anchoring must be head, head-and-tail, on-drift or {every: 5}";

  /** In the order in which they are told. */
  private static Map<String, Anchoring> byName() {
    var names = new LinkedHashMap<String, Anchoring>();
    for (Anchoring one :
        List.of(new Anchoring.Head(), new Anchoring.HeadAndTail(), new Anchoring.OnDrift())) {
      names.put(name(one), one);
    }
    return names;
  }

  /** The name in a file, or {@link #EVERY}. */
  static String name(Anchoring anchoring) {
    return switch (anchoring) {
      case Anchoring.Head head -> "head";
      case Anchoring.HeadAndTail both -> "head-and-tail";
      case Anchoring.EveryN every -> EVERY;
      case Anchoring.OnDrift drift -> "on-drift";
    };
  }

  static Optional<Anchoring> read(Node node, Fields file) {
    if (node instanceof Node.Mapping) {
      return file.below("anchoring", "a mapping with every").flatMap(Anchors::every);
    }
    if (node instanceof Node.Text text && byName().containsKey(text.text().strip())) {
      return Optional.of(byName().get(text.text().strip()));
    }
    file.note(node, WANTED);
    return Optional.empty();
  }

  private static Optional<Anchoring> every(Fields anchoring) {
    var turns = anchoring.count(EVERY);
    anchoring.nothingElse();
    return turns.isPresent()
        ? Optional.of(new Anchoring.EveryN(turns.getAsInt()))
        : Optional.empty();
  }

  private Anchors() {}
}
