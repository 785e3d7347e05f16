package dev.multitudes.examples.experiments;

import dev.multitudes.examples.football.Pitch;
import dev.multitudes.examples.football.Play;
import dev.multitudes.persona.Facet;
import dev.multitudes.persona.Persona;
import dev.multitudes.world.Planner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Style on and off, goal on and off: what each of them moves, and what it leaves alone. */
final class Claim8StyleAndGoal implements Experiment {
  private static final Persona BOTH =
      Persona.named("one of eleven")
          .style(People.PIRATE.style())
          .wanting(People.STRIKER.goal())
          .using("look", "shoot", "pass", "dribble", "hold", "say");

  private static final Predicate<String> PIRATE = Ear.of(People.PIRATE);

  @Override
  public int number() {
    return 8;
  }

  @Override
  public String claim() {
    return "A persona is style and goal, and either can be taken away";
  }

  @Override
  public List<Measured> measure(Lab lab) {
    Cell both = cell(BOTH, 0, lab);
    Cell style = cell(BOTH.without(Facet.GOAL), 1, lab);
    Cell goal = cell(BOTH.without(Facet.STYLE), 2, lab);
    Cell neither = cell(BOTH.without(Facet.STYLE).without(Facet.GOAL), 3, lab);
    Cell styled = both.and(style);
    Cell unstyled = goal.and(neither);
    Cell aiming = both.and(goal);
    Cell aimless = style.and(neither);
    return List.of(
        Estimate.difference(styled.style, unstyled.style)
            .as("style score moved by style", new Measured.Rule.Above(.5)),
        Estimate.difference(aiming.style, aimless.style)
            .distance()
            .as("style score moved by the goal", new Measured.Rule.Below(.15)),
        Estimate.difference(aiming.aim, aimless.aim)
            .as("goal-directedness moved by goal", new Measured.Rule.Above(.5)),
        Estimate.difference(styled.aim, unstyled.aim)
            .distance()
            .as("goal-directedness moved by style", new Measured.Rule.Below(.15)),
        Estimate.difference(both.and(neither).aim, style.and(goal).aim)
            .distance()
            .as("interaction, on goal-directedness", new Measured.Rule.Below(.15)));
  }

  /** Of each trial: 1 or 0 for the style, and how well the act served the goal. */
  private record Cell(List<Double> style, List<Double> aim) {

    Cell and(Cell other) {
      return new Cell(joined(style, other.style), joined(aim, other.aim));
    }

    private static List<Double> joined(List<Double> some, List<Double> more) {
      var all = new ArrayList<>(some);
      all.addAll(more);
      return all;
    }
  }

  private static Cell cell(Persona persona, int number, Lab lab) {
    int trials = lab.times(250, 4);
    Planner<Pitch, Play.ByPlayer> striker = Kickoff.striker();
    var cell = new Cell(new ArrayList<>(), new ArrayList<>());
    for (int trial = 0; trial < trials; trial++) {
      Kickoff did = Kickoff.of(persona, lab.model(number * trials + trial));
      cell.style.add(PIRATE.test(did.words()) ? 1. : 0);
      cell.aim.add(did.directedness(striker));
    }
    return cell;
  }
}
