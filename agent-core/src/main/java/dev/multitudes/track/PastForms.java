package dev.multitudes.track;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How an English verb sounds when it is done: the irregular ones that tools are named by, and the
 * regular ending. Verbs whose past sounds like their present are only told as perfects.
 */
final class PastForms {
  private static final Map<String, Set<String>> SIMPLE =
      Map.ofEntries(
          Map.entry("shoot", Set.of("shot")),
          Map.entry("send", Set.of("sent")),
          Map.entry("resend", Set.of("resent")),
          Map.entry("buy", Set.of("bought")),
          Map.entry("sell", Set.of("sold")),
          Map.entry("write", Set.of("wrote")),
          Map.entry("pay", Set.of("paid")),
          Map.entry("throw", Set.of("threw")),
          Map.entry("give", Set.of("gave")),
          Map.entry("draw", Set.of("drew")),
          Map.entry("withdraw", Set.of("withdrew")),
          Map.entry("build", Set.of("built")),
          Map.entry("rebuild", Set.of("rebuilt")),
          Map.entry("drive", Set.of("drove")),
          Map.entry("hide", Set.of("hid")),
          Map.entry("choose", Set.of("chose")),
          Map.entry("lend", Set.of("lent")),
          Map.entry("undo", Set.of("undid")),
          Map.entry("redo", Set.of("redid")),
          Map.entry("teach", Set.of("taught")),
          Map.entry("bid", Set.of()),
          Map.entry("put", Set.of()),
          Map.entry("set", Set.of()),
          Map.entry("reset", Set.of()),
          Map.entry("cut", Set.of()),
          Map.entry("hit", Set.of()),
          Map.entry("quit", Set.of()),
          Map.entry("read", Set.of()));
  private static final Map<String, Set<String>> PERFECT =
      Map.ofEntries(
          Map.entry("write", Set.of("written")),
          Map.entry("throw", Set.of("thrown")),
          Map.entry("give", Set.of("given")),
          Map.entry("draw", Set.of("drawn")),
          Map.entry("withdraw", Set.of("withdrawn")),
          Map.entry("drive", Set.of("driven")),
          Map.entry("hide", Set.of("hidden")),
          Map.entry("choose", Set.of("chosen")),
          Map.entry("undo", Set.of("undone")),
          Map.entry("redo", Set.of("redone")));

  /** As in "I sent it". */
  static Set<String> simple(String verb) {
    Set<String> irregular = SIMPLE.get(verb);
    return irregular == null ? regular(verb) : irregular;
  }

  /** As in "I have sent it". */
  static Set<String> perfect(String verb) {
    Set<String> irregular = PERFECT.get(verb);
    if (irregular != null) {
      return irregular;
    }
    Set<String> simple = simple(verb);
    return simple.isEmpty() ? Set.of(verb) : simple;
  }

  /** With and without the last letter doubled, as spelling differs: cancelled, canceled. */
  private static Set<String> regular(String verb) {
    var forms = new HashSet<String>();
    if (verb.endsWith("e")) {
      forms.add(verb + "d");
    } else if (verb.endsWith("y")) {
      forms.add(verb + "ed");
      forms.add(verb.substring(0, verb.length() - 1) + "ied");
    } else {
      forms.add(verb + "ed");
      forms.add(verb + verb.charAt(verb.length() - 1) + "ed");
    }
    return forms;
  }

  private PastForms() {}
}
