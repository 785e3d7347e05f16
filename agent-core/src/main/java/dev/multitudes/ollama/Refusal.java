package dev.multitudes.ollama;

import dev.langchain4j.exception.HttpException;
import dev.multitudes.context.Excerpt;
import dev.multitudes.format.UnreadableCallException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What Ollama's errors mean. Their text is all that tells them apart.
 *
 * <p>Note: read in the source of Ollama 0.33. An {@link HttpException} is turned by LangChain4j
 * into the exception of its own for the status; where that says too little there is one of ours.
 */
enum Refusal {
  NO_TOOLS(
      "does not support tools",
      "Choose a model that can call tools, or have calls written as text."),
  NO_THINKING("does not support thinking", "Do not ask it to think, or choose a model that can."),
  TOO_LONG(
      "exceeds the available context size|longer than the context length",
      "Send less, or raise the context as far as model and memory allow."),
  UNREADABLE_CALL(
      "error parsing tool call|failed to parse JSON|empty function name"
          + "|invalid tool call arguments|^tool '.*' not found$",
      "The model wrote a tool call that nobody can read: ask again, or choose another model."),
  NO_MEMORY(
      "out[- ]of[- ]memory|resource limitations|more system memory",
      "Choose a smaller model or a smaller context, or free memory."),
  CRASHED(
      "unexpectedly stopped|runner process has terminated|encountered while running the model"
          + "|timed out waiting for llama",
      "Its log tells why; a smaller model or a smaller context may run."),
  BUSY("server busy", "Wait before asking again, or raise OLLAMA_MAX_QUEUE."),
  NOT_SIGNED_IN("unauthorized", "Sign in with `ollama signin`, or choose a model of this machine."),
  NO_MODEL("not found", "Fetch it with `ollama pull`."),
  TOO_OFTEN("too many requests|rate limit", "Wait before asking again."),
  OTHER("", "Its log tells more.");

  private static final int TOLD = 1_000;

  private final Pattern mark;
  private final String wayOut;

  Refusal(String mark, String wayOut) {
    this.mark = Pattern.compile(mark);
    this.wayOut = wayOut;
  }

  static Refusal of(String error) {
    return Arrays.stream(values())
        .filter(refusal -> refusal.mark.matcher(error).find())
        .findFirst()
        .orElse(OTHER);
  }

  RuntimeException exception(int status, Target target, String error) {
    String model = target.model();
    String sentence =
        "Ollama at %s%s answered with status %d: %s. %s"
            .formatted(
                Trouble.server(target.uri()),
                model.isBlank() || error.contains(model) ? "" : ", asked for " + model + ",",
                status,
                shortened(error),
                wayOut(model));
    return switch (this) {
      case TOO_LONG -> new PromptTooLongException(sentence);
      case UNREADABLE_CALL ->
          status >= 500
              ? new UnreadableCallException(sentence, error)
              : new HttpException(status, sentence);
      case NO_MEMORY, CRASHED -> new RunnerFailedException(sentence);
      case NO_TOOLS, NO_THINKING, BUSY, NOT_SIGNED_IN, NO_MODEL, TOO_OFTEN, OTHER ->
          new HttpException(status, sentence);
    };
  }

  private static String shortened(String error) {
    return Excerpt.of(error.strip().replaceFirst("\\.$", ""), TOLD);
  }

  private String wayOut(String model) {
    return this == NO_MODEL && !model.isBlank()
        ? "Fetch it with `ollama pull %s`.".formatted(model)
        : wayOut;
  }
}
