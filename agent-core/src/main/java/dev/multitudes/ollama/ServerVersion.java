package dev.multitudes.ollama;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The version that a server tells, and what agents miss in it.
 *
 * @param text such as {@code 0.33.0}
 */
record ServerVersion(String text) {

  // Fields of the wire and the first release that has them, as found in the history of Ollama's
  // source. What was built from source calls itself 0.0.0, and so do servers that speak like
  // Ollama;
  // like any text without a version in it, that tells nothing.

  private static final Pattern NUMBERS = Pattern.compile("^v?(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");
  private static final String UNTOLD = "0.0.0";
  private static final Comparator<List<Integer>> ORDER =
      Comparator.<List<Integer>, Integer>comparing(all -> all.get(0))
          .thenComparing(all -> all.get(1))
          .thenComparing(all -> all.get(2));

  private enum Gain {
    STREAMED_CALLS("0.4.6", "tool calls in streamed replies"),
    SCHEMAS("0.5.0", "replies held to a JSON schema"),
    CAPABILITIES("0.6.4", "telling what a model can do"),
    THINKING("0.9.0", "thinking kept apart from words"),
    RESULT_NAMES("0.9.6", "tool results that name their tool"),
    OVERFLOW("0.12.4", "an error, rather than a forgotten beginning, when the context is full"),
    CALL_IDS("0.12.10", "tool results that name their call"),
    LOGPROBS("0.12.11", "probabilities of tokens");

    private final String since;
    private final String what;

    Gain(String since, String what) {
      this.since = since;
      this.what = what;
    }

    private String told() {
      return what + " (" + since + ")";
    }
  }

  /** What it cannot do yet, each with the version that can; empty from 0.12.11, or if unknown. */
  List<String> lacks() {
    return numbers(text).filter(own -> !text.startsWith(UNTOLD)).stream()
        .flatMap(own -> Arrays.stream(Gain.values()).filter(gain -> isBelow(own, gain.since)))
        .map(Gain::told)
        .toList();
  }

  /** A sentence for whoever is about to use it. */
  Optional<String> warning() {
    return Optional.of(lacks())
        .filter(lacks -> !lacks.isEmpty())
        .map(
            lacks ->
                "Ollama %s is older than %s and lacks %s. Update it: https://ollama.com/download."
                    .formatted(text, Gain.LOGPROBS.since, String.join(", ", lacks)));
  }

  private static boolean isBelow(List<Integer> own, String since) {
    return numbers(since).filter(needed -> ORDER.compare(own, needed) < 0).isPresent();
  }

  private static Optional<List<Integer>> numbers(String version) {
    return NUMBERS
        .matcher(version)
        .results()
        .findFirst()
        .map(
            (MatchResult found) ->
                IntStream.rangeClosed(1, 3)
                    .mapToObj(part -> Integer.valueOf(found.group(part)))
                    .toList());
  }
}
