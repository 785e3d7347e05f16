package dev.multitudes.track;

import dev.multitudes.context.Excerpt;
import dev.multitudes.goal.Act;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds what somebody says against what a run shows: what is said to be done was done by a tool,
 * and what is named was told or answered. By rule, so it notices little and is rarely wrong.
 *
 * @param run the run
 */
public record Ledger(Run run) {
  private static final int LONGEST_QUOTE = 200;
  private static final int MOST = 10;

  // What is said to be got, found or thought may come from any tool, and from none.
  private static final Set<String> VAGUE =
      Set.of(
          "get",
          "find",
          "look",
          "see",
          "know",
          "think",
          "do",
          "make",
          "have",
          "take",
          "use",
          "go",
          "say",
          "tell",
          "ask",
          "try",
          "want",
          "need",
          "list",
          "show",
          "check",
          "search",
          "read",
          "view",
          "hear",
          "answer",
          "reply",
          "note",
          "help",
          "consider");

  /** The ledger of this run. */
  public static Ledger of(Run run) {
    return new Ledger(run);
  }

  /** What these words claim and nothing shows: a sentence for each, ten at most. */
  public List<String> unfounded(String words) {
    List<String> tools = run.cast().tools();
    if (tools.isEmpty()) {
      return List.of();
    }
    return Stream.concat(doings(words, tools), names(words)).limit(MOST).toList();
  }

  private Stream<String> doings(String words, List<String> tools) {
    List<String> deeds = tools.stream().filter(Ledger::isDeed).toList();
    Set<String> done = done();
    var unfounded = new ArrayList<String>();
    for (Claims.Claim claim : Claims.in(words)) {
      List<String> claimed =
          deeds.stream().filter(tool -> claim.tellsOf(Claims.verbOf(tool))).toList();
      List<String> missed =
          Collections.disjoint(claimed, done) ? missed(claim, claimed, done) : List.of();
      if (!missed.isEmpty()) {
        unfounded.add(
            "\"%s\" was said, but nothing was done with %s"
                .formatted(quoted(claim.sentence()), String.join(" or ", missed)));
      }
    }
    return unfounded.stream();
  }

  /** Who did something may tell of it in other words, so the sentence has to name the object. */
  private static List<String> missed(Claims.Claim claim, List<String> claimed, Set<String> done) {
    return done.stream().noneMatch(Ledger::isDeed)
        ? claimed
        : claimed.stream().filter(tool -> Claims.namesObjectsOf(tool, claim.sentence())).toList();
  }

  private static boolean isDeed(String tool) {
    return !VAGUE.contains(Claims.verbOf(tool));
  }

  private Set<String> done() {
    var done = new HashSet<String>();
    for (Act act : run.acts()) {
      if (act instanceof Act.Call call && call.fate() == Act.Fate.DONE) {
        done.add(call.tool());
      }
    }
    return done;
  }

  private Stream<String> names(String words) {
    var unknown = new HashSet<String>();
    List<String> named = Identifiers.in(words);
    named.forEach(name -> unknown.add(plain(name)));
    for (int i = 0; i < run.size() && !unknown.isEmpty(); i++) {
      for (String text : known(run.events().get(i))) {
        String plain = plain(text);
        unknown.removeIf(plain::contains);
      }
    }
    return named.stream()
        .filter(name -> unknown.contains(plain(name)))
        .map(name -> "\"%s\" was named, but nobody told it and no tool answered it".formatted(name))
        .map(Ledger::quoted);
  }

  /** What the persona was told, wrote as arguments or was answered by an event. */
  private static List<String> known(Event event) {
    return switch (event) {
      case Event.Started started -> List.of(started.cast().instructions(), started.situation());
      case Event.Worn worn -> List.of(worn.cast().instructions());
      case Event.Heard heard -> List.of(heard.words());
      case Event.Hinted hinted -> List.of(hinted.words());
      case Event.Replied reply -> reply.calls().stream().map(ToolCall::arguments).toList();
      case Event.Called called -> List.of(called.call().arguments());
      case Event.Returned returned -> List.of(returned.result().text());
      default -> List.of();
    };
  }

  /** However it is spaced and written. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}@]", "");
  }

  private static String quoted(String sentence) {
    return Excerpt.line(sentence, LONGEST_QUOTE);
  }
}
