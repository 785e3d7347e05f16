package dev.multitudes.agent;

import dev.langchain4j.model.ModelProvider;
import dev.multitudes.format.CallFormat;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.wording.ModelFamily;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How tools are offered to a model, and in which format its calls are expected where they come as
 * text.
 *
 * @param expected the format of the calls; empty if it is not known, then any is read
 * @param isSpoken whether tools are announced in the prompt instead of by the provider's means
 * @param why what this was chosen by
 */
record Manner(Optional<CallFormat> expected, boolean isSpoken, String why) {
  private static final Pattern REFUSAL =
      Pattern.compile(
          "not support(?:ed)?\\b.{0,40}\\b(?:tool|function)|\\b(?:tool|function)s?\\b.{0,40}\\bnot"
              + " supported",
          Pattern.CASE_INSENSITIVE);

  /**
   * By the name of the model, a blank one tells nothing, and by who provides it: another server may
   * offer tools to a model that Ollama has none for.
   */
  static Manner of(String model, ModelProvider provider) {
    Optional<ModelFamily> family = ModelFamily.of(model);
    boolean hasNoTools =
        family.filter(one -> one.inOllama() == ModelFamily.InOllama.NO_TOOLS).isPresent();
    return new Manner(
        family.map(ModelFamily::format).map(CallFormat::named),
        hasNoTools && provider == ModelProvider.OLLAMA,
        "Ollama has no tools for the family of \"%s\"".formatted(model));
  }

  /** Announced in the prompt, in this format. */
  static Manner spoken(CallFormat format) {
    return new Manner(Optional.of(format), true, "set by hand");
  }

  /** The choice that a run has to record before its model is asked, given what it speaks so far. */
  Optional<Event> choice(Run run, Optional<CallFormat> spoken) {
    boolean isNew = isSpoken && !run.started().cast().tools().isEmpty();
    return isNew && !spoken.equals(Optional.of(format()))
        ? Optional.of(chosen(why))
        : Optional.empty();
  }

  /** The choice that follows if a model turns out to take no tools. */
  Optional<Event.FormatChosen> instead(Throwable problem) {
    return Causes.chain(problem).stream()
        .map(cause -> String.valueOf(cause.getMessage()))
        .filter(message -> REFUSAL.matcher(message).find())
        .findFirst()
        .map(message -> chosen("the model was asked with tools, and its server says: " + message));
  }

  private Event.FormatChosen chosen(String reason) {
    return new Event.FormatChosen(format().label(), reason);
  }

  private CallFormat format() {
    return expected.filter(one -> one.writer().isPresent()).orElse(CallFormat.HERMES);
  }
}
