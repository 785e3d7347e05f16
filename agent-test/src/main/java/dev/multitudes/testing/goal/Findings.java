package dev.multitudes.testing.goal;

import dev.multitudes.agent.Scenario;
import dev.multitudes.drift.DriftCurve;
import dev.multitudes.drift.DriftMeter;
import dev.multitudes.goal.Attainment;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Truth;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Run;
import dev.multitudes.simulated.SimulatedModel;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report shows beside the numbers.
 *
 * @param funnel in how many trials each milestone was done, in the goal's order; of a goal without
 *     milestones, each criterion
 * @param worst the failed trial that went wrong the most
 * @param reference what the reference planner does on the same seed, with the same chance; only in
 *     a scenario
 * @param drift how the worst trial's words moved away from the persona's, if it shows how it
 *     speaks; only of the scenario's own persona
 */
public record Findings(
    Map<String, Integer> funnel,
    Optional<Trial> worst,
    Optional<Run> reference,
    Optional<DriftCurve> drift) {
  private static final int FEWEST_EXEMPLARS = 3;

  /** Of trials whose goal nobody told. */
  static Findings of(List<Trial> trials) {
    return new Findings(Map.of(), worst(trials), Optional.empty(), Optional.empty());
  }

  /** Of trials in a scenario. */
  static Findings of(List<Trial> trials, Scenario<?, ?> scenario) {
    Optional<Trial> worst = worst(trials);
    return new Findings(
        funnel(trials, scenario.persona().goal()),
        worst,
        worst.map(trial -> scenario.play(SimulatedModel.in(scenario.world()), trial.seed())),
        worst.flatMap(Trial::run).flatMap(run -> drift(run, scenario.persona())));
  }

  private static Optional<DriftCurve> drift(Run run, Persona persona) {
    long shown =
        persona.style().exemplars().stream()
            .filter(words -> words.codePoints().anyMatch(Character::isLetter))
            .count();
    boolean isAnother = !run.cast().fingerprint().equals(persona.fingerprint());
    return isAnother || shown < FEWEST_EXEMPLARS
        ? Optional.empty()
        : Optional.of(DriftMeter.of(persona).read(run));
  }

  private static Map<String, Integer> funnel(List<Trial> trials, Goal goal) {
    var funnel = new LinkedHashMap<String, Integer>();
    if (goal.milestones().isEmpty()) {
      goal.achieved().forEach(criterion -> funnel.put(criterion.name(), 0));
    } else {
      goal.milestones().forEach(milestone -> funnel.put(milestone.name(), 0));
    }
    for (Trial trial : trials) {
      trial
          .run()
          .ifPresent(run -> passed(run, goal).forEach(name -> funnel.merge(name, 1, Integer::sum)));
    }
    return funnel;
  }

  private static List<String> passed(Run run, Goal goal) {
    Attainment attainment = Attainment.of(goal, run);
    return goal.milestones().isEmpty()
        ? attainment.that(Truth.HOLDS).stream().map(criterion -> criterion.name()).toList()
        : List.copyOf(attainment.milestones());
  }

  /** The failure whose worst act scored lowest; without scores, the first. */
  private static Optional<Trial> worst(List<Trial> trials) {
    return trials.stream()
        .filter(trial -> trial.end() == Trial.End.FAILURE && trial.run().isPresent())
        .min(Comparator.comparingDouble(Findings::score));
  }

  private static double score(Trial trial) {
    return trial
        .firstBadAct()
        .flatMap(act -> act.judgement().measure())
        .map(measure -> measure.score())
        .orElse(0.);
  }
}
