package dev.multitudes.agent;

import dev.multitudes.persona.Anchoring;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Effects;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import java.util.Optional;

/**
 * What has to be settled and recorded before the model is asked: how tools are offered, that the
 * persona is called to mind, what of the prompt is told in short.
 *
 * @param persona who is asked
 * @param watch listens whether the persona drifts
 * @param manner how tools are offered to the model
 * @param prompts writes the run's prompts
 * @param effects knows the model's window
 */
record Beforehand(
    Persona persona, DriftWatch watch, Manner manner, PromptWriter prompts, Effects effects) {

  /** The event that comes first, or that the model is asked. */
  Event next(Run run) {
    Prompt prompt = prompts.write(run);
    return manner
        .choice(run, prompts.spoken())
        .or(() -> anchor(run))
        .or(() -> Compaction.before(run, prompt, prompts, effects.window()))
        .orElseGet(() -> prompt.asked(run.turns() + 1));
  }

  private Optional<Event> anchor(Run run) {
    return switch (persona.anchoring()) {
      case Anchoring.Head head -> Optional.empty();
      case Anchoring.HeadAndTail both -> Optional.empty();
      case Anchoring.EveryN every ->
          run.turnsSinceReminded() >= every.turns() ? reminder(run) : Optional.empty();
      case Anchoring.OnDrift drift ->
          run.last() instanceof Event.Drifted ? reminder(run) : watch.noticed(run).map(e -> e);
    };
  }

  private static Optional<Event> reminder(Run run) {
    String words = run.cast().reminder();
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Event.Hinted(Event.Hint.ANCHOR, words));
  }
}
