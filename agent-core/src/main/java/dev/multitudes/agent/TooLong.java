package dev.multitudes.agent;

import static java.util.Objects.requireNonNullElseGet;

import dev.langchain4j.exception.InvalidRequestException;
import dev.multitudes.context.CauseChain;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * That a provider refused a prompt because it has too many tokens.
 *
 * @param tokens how many the provider counted, where it says
 * @param limit how many it takes, where it says
 */
record TooLong(OptionalInt tokens, OptionalInt limit) {

  // "request (5000 tokens) exceeds the available context size (4096 tokens)" (Ollama), "maximum
  // context length is 8192 tokens. However, your messages resulted in 9214 tokens" (OpenAI),
  // "prompt is too long: 208310 tokens > 200000 maximum" (Anthropic), "input token count (1200000)
  // exceeds the maximum number of tokens allowed (1048576)" (Google)
  private static final Pattern TOLD =
      Pattern.compile(
          "context (?:length|size|window)|prompt is too long|maximum number of tokens",
          Pattern.CASE_INSENSITIVE);
  // up to nine digits, which may be in groups, as in 128,000
  private static final String NUMBER =
      "(?<![0-9])(?<![0-9][,._'])([0-9]{1,3}(?:[,._'][0-9]{3}){1,2}|[0-9]{1,9})";
  private static final Pattern COUNT =
      Pattern.compile(NUMBER + " (?:tokens|maximum)|(?:count|allowed) \\(" + NUMBER + "\\)");

  private static final double UNTOLD = 0.6;

  /** What is told of it in an exception of a provider, if that is what the exception is about. */
  static Optional<TooLong> in(Throwable problem) {
    return CauseChain.of(problem).stream()
        .filter(InvalidRequestException.class::isInstance)
        .map(cause -> String.valueOf(cause.getMessage()))
        .filter(message -> TOLD.matcher(message).find())
        .findFirst()
        .map(TooLong::told);
  }

  private static TooLong told(String message) {
    List<Integer> counts =
        COUNT
            .matcher(message)
            .results()
            .map(found -> requireNonNullElseGet(found.group(1), () -> found.group(2)))
            .map(number -> Integer.valueOf(number.replaceAll("[^0-9]", "")))
            .distinct()
            .sorted()
            .toList();
    return counts.size() == 2
        ? new TooLong(OptionalInt.of(counts.getLast()), OptionalInt.of(counts.getFirst()))
        : new TooLong(OptionalInt.empty(), OptionalInt.empty());
  }

  /** How much of the prompt there is room for, as a part of it, from 0 to 1. */
  double share() {
    return tokens.isPresent() && limit.isPresent()
        ? (double) limit.getAsInt() / tokens.getAsInt()
        : UNTOLD;
  }
}
