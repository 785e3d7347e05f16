package dev.multitudes.agent;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.multitudes.context.CauseChain;
import dev.multitudes.format.CallFormat;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.wording.ModelFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How tools are offered to a model, and in which format its calls are expected where they come as
 * text.
 *
 * @param expected the format of the calls; empty if it is not known, then any is read
 * @param isSpoken whether tools are announced in the prompt instead of by the provider's means
 * @param schemas whether the model can be held to a schema
 * @param why what this was chosen by
 */
record Manner(Optional<CallFormat> expected, boolean isSpoken, Schemas schemas, String why) {

  /** What a model makes of a JSON schema as the format of its response. */
  enum Schemas {
    /** It keeps to it. */
    KEPT,
    /** It may not know of it. */
    UNKNOWN;

    static Schemas of(Set<Capability> capabilities) {
      return capabilities.contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA) ? KEPT : UNKNOWN;
    }
  }

  private static final String UNREAD =
      "two replies in a row held calls that could not be read, and a schema makes them readable";
  private static final Pattern REFUSAL =
      Pattern.compile(
          "not support(?:ed)?\\b.{0,40}\\b(?:tool|function)|\\b(?:tool|function)s?\\b.{0,40}\\bnot"
              + " supported",
          Pattern.CASE_INSENSITIVE);

  /**
   * By the name of the model, a blank one tells nothing, and by who provides it: another server may
   * offer tools to a model that Ollama has none for.
   */
  static Manner of(String model, ModelProvider provider, Schemas schemas) {
    Optional<ModelFamily> family = ModelFamily.of(model);
    boolean hasNoTools =
        family.filter(one -> one.inOllama() == ModelFamily.InOllama.NO_TOOLS).isPresent();
    return new Manner(
        family.map(ModelFamily::format).map(CallFormat::named),
        hasNoTools && provider == ModelProvider.OLLAMA,
        schemas,
        "Ollama has no tools for the family of \"%s\"".formatted(model));
  }

  /** Announced in the prompt, in this format. */
  Manner speaking(CallFormat format) {
    return new Manner(Optional.of(format), true, schemas, "set by hand");
  }

  /** The choice that a run has to record before its model is asked, given what it speaks so far. */
  Optional<Event> choice(Run run, Optional<CallFormat> spoken) {
    boolean isNew = isSpoken && !run.cast().tools().isEmpty();
    return isNew && !spoken.equals(Optional.of(format())) && !hasLeft(run)
        ? Optional.of(chosen(format(), why))
        : Optional.empty();
  }

  /** Whether the run has given up the format that would be chosen, since it failed there. */
  private boolean hasLeft(Run run) {
    List<Event.FormatChosen> all = run.all(Event.FormatChosen.class);
    return all.size() > 1
        && all.getLast().why().equals(UNREAD)
        && all.get(all.size() - 2).format().equals(format().label());
  }

  /**
   * The choice that is left when a model has been told that its call could not be read, and its
   * next one cannot either.
   */
  Optional<Event.FormatChosen> last(Run run) {
    boolean hasDecided =
        run.all(Event.FormatChosen.class).stream()
            .reduce((first, second) -> second)
            .filter(chosen -> chosen.format().equals(CallFormat.DECISION.label()))
            .isPresent();
    return schemas == Schemas.KEPT && !hasDecided
        ? Optional.of(chosen(CallFormat.DECISION, UNREAD))
        : Optional.empty();
  }

  /** The choice that follows if a model turns out to take no tools. */
  Optional<Event.FormatChosen> instead(Throwable problem) {
    return CauseChain.of(problem).stream()
        .map(cause -> String.valueOf(cause.getMessage()))
        .filter(message -> REFUSAL.matcher(message).find())
        .findFirst()
        .map(
            message ->
                chosen(
                    format(), "the model was asked with tools, and its server says: " + message));
  }

  private static Event.FormatChosen chosen(CallFormat format, String reason) {
    return new Event.FormatChosen(format.label(), reason);
  }

  /** The family's own, else one that any model can be held to, else one that many have seen. */
  private CallFormat format() {
    return expected
        .filter(one -> one.writer().isPresent())
        .orElse(schemas == Schemas.KEPT ? CallFormat.DECISION : CallFormat.HERMES);
  }
}
