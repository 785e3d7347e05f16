package dev.multitudes.testing.goal;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.agent.Agent;
import dev.multitudes.agent.Scenario;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Run;
import dev.multitudes.track.GoalTracker;
import dev.multitudes.track.WorldTracker;

/**
 * Somebody in a scenario, held to the scenario's goal, whatever they want.
 *
 * @param scenario where, and what is to be reached
 * @param persona who acts
 * @param model who speaks
 */
record Player<S extends Record, A>(Scenario<S, A> scenario, Persona persona, ChatModel model) {

  static <S extends Record, A> Player<S, A> of(
      Scenario<S, A> scenario, Persona persona, ChatModel model) {
    return new Player<>(scenario, persona, model);
  }

  Run play(long seed) {
    return persona.equals(scenario.persona())
        ? scenario.play(model, seed)
        : Agent.as(persona, model)
            .in(scenario.stage(seed))
            .judgedBy(bySomebodyElsesGoal())
            .pursue(scenario.situation(seed));
  }

  private GoalTracker bySomebodyElsesGoal() {
    GoalTracker tracker = WorldTracker.in(scenario.world());
    return (itsOwn, step) -> tracker.judge(scenario.persona().goal(), step);
  }
}
