package dev.multitudes.agent;

import dev.langchain4j.model.ModelProvider;
import dev.multitudes.format.CallFormat;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.wording.ModelFamily;
import java.util.Optional;

/**
 * How tools are offered to a model, and in which format its calls are expected where they come as
 * text.
 *
 * @param expected the format of the calls; empty if it is not known, then any is read
 * @param isSpoken whether tools are announced in the prompt instead of by the provider's means
 * @param why what this was chosen by
 */
record Manner(Optional<CallFormat> expected, boolean isSpoken, String why) {
  private static final String REFUSAL = "does not support tools";

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

  /** The choice that a run has still to record before its model is asked for the first time. */
  Optional<Event.FormatChosen> choice(Run run) {
    return isSpoken && run.turns() == 0 && !run.started().cast().tools().isEmpty() && !has(run)
        ? Optional.of(chosen(why))
        : Optional.empty();
  }

  private static boolean has(Run run) {
    return run.events().stream().anyMatch(Event.FormatChosen.class::isInstance);
  }

  /** The choice that follows if a model turns out to take no tools. */
  Optional<Event.FormatChosen> instead(Throwable problem) {
    return Causes.chain(problem).stream()
        .map(cause -> String.valueOf(cause.getMessage()))
        .filter(message -> message.contains(REFUSAL))
        .findFirst()
        .map(message -> chosen("the model was asked with tools, and its server says: " + message));
  }

  private Event.FormatChosen chosen(String reason) {
    CallFormat format = expected.filter(one -> one.writer().isPresent()).orElse(CallFormat.HERMES);
    return new Event.FormatChosen(format.label(), reason);
  }
}
