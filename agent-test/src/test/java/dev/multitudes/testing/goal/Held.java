package dev.multitudes.testing.goal;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.agent.Scenario;
import java.time.Clock;
import java.util.Arrays;

/** Goal tests held without JUnit, for what is written of them. */
final class Held {

  /** What is asked for; by itself it is run by nobody. */
  interface Asked {

    @GoalTest(minimum = .5, expecting = .85)
    void sequential();

    @GoalTest(minimum = .5)
    void anytime();

    @GoalTest(minimum = .5, expecting = .85, size = GoalTest.Size.FIXED)
    void fixed();
  }

  /** What comes of this scenario with this model under the terms of this name. */
  static GoalTestResult as(String terms, Scenario<?, ?> scenario, ChatModel model) {
    GoalTest asked =
        Arrays.stream(Asked.class.getMethods())
            .filter(method -> method.getName().equals(terms))
            .map(method -> method.getAnnotation(GoalTest.class))
            .findFirst()
            .orElseThrow();
    return new Trials(
            Terms.of("DartsTest.hits", asked, Clock.systemUTC(), (tally, all) -> {}), result -> {})
        .of(scenario, model);
  }

  private Held() {}
}
