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
 * @param manner how tools are offered to the model
 * @param prompts writes the run's prompts
 * @param effects knows the model's window
 */
record Beforehand(Persona persona, Manner manner, PromptWriter prompts, Effects effects) {

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
    boolean isDue =
        switch (persona.anchoring()) {
          case Anchoring.Head head -> false;
          case Anchoring.HeadAndTail both -> false;
          case Anchoring.EveryN every -> run.turnsSinceReminded() >= every.turns();
          case Anchoring.OnDrift drift -> false;
        };
    String words = run.cast().reminder();
    return isDue && !words.isEmpty()
        ? Optional.of(new Event.Hinted(Event.Hint.ANCHOR, words))
        : Optional.empty();
  }
}
