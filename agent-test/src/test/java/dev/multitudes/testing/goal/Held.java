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

    @GoalTest(minimum = .8, expecting = .95)
    void demanding();

    @GoalTest(minimum = .8)
    void demandingAtAnyTime();

    @GoalTest(minimum = .8, expecting = .95, size = GoalTest.Size.FIXED)
    void demandingAndFixed();
  }

  /** What comes of this scenario with this model under the terms of this name. */
  static GoalTestResult as(String terms, Scenario<?, ?> scenario, ChatModel model) {
    return trials(terms).of(scenario, model);
  }

  /** Trials under the terms of this name. */
  static Trials trials(String terms) {
    return new Trials(
        Terms.of("DartsTest.hits", asked(terms), Clock.systemUTC(), (tally, all) -> {}),
        result -> {});
  }

  /** What is asked for by this name. */
  static GoalTest asked(String terms) {
    return Arrays.stream(Asked.class.getMethods())
        .filter(method -> method.getName().equals(terms))
        .map(method -> method.getAnnotation(GoalTest.class))
        .findFirst()
        .orElseThrow();
  }

  private Held() {}
}
