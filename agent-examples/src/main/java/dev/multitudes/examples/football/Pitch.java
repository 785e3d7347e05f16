package dev.multitudes.examples.football;

import dev.multitudes.goal.Evidence;
import dev.multitudes.world.Chances;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One moment of a play.
 *
 * @param ball where the ball is; whoever has it decides what comes next
 * @param keeper what is known of the goalkeeper
 * @param mates who can be passed to, and where they wait
 * @param defenders where the other team's players are, the goalkeeper left out
 * @param ticksLeft how many more passes, dribbles or times of holding before the final whistle; at
 *     least 1 while the play goes on
 * @param ending how the play ended; empty while it goes on
 * @param received names of those who have received a pass in this play, in order
 * @param said the last words that were said aloud; empty if there were none
 */
public record Pitch(
    Spot ball,
    Keeper keeper,
    List<Mate> mates,
    List<Spot> defenders,
    int ticksLeft,
    Optional<Ending> ending,
    List<String> received,
    String said) {

  /** Half the width of the goal. Laws of the Game 2024/25, law 1: 7.32 m between the posts. */
  static final double HALF_GOAL = 3.66;

  /** How many acts that take time fit in before the final whistle. */
  static final int TICKS = 3;

  /** Copies the lists and checks the time. */
  public Pitch {
    mates = List.copyOf(mates);
    defenders = List.copyOf(defenders);
    received = List.copyOf(received);
    if (ticksLeft < 0 || (ticksLeft == 0 && ending.isEmpty())) {
      throw new IllegalArgumentException(
          "ticksLeft must be at least 1 while the play goes on, and never below 0, but was %s."
              .formatted(ticksLeft));
    }
  }

  /** A play that begins. */
  static Pitch begun(Spot ball, Keeper keeper, List<Mate> mates, List<Spot> defenders) {
    return new Pitch(ball, keeper, mates, defenders, TICKS, Optional.empty(), List.of(), "");
  }

  /** Whether the evidence shows the ball in the net. */
  public static boolean isGoal(Evidence evidence) {
    return Criteria.ended(Ending.GOAL).test(evidence);
  }

  boolean over() {
    return ending.isPresent();
  }

  boolean endedWith(Ending one) {
    return ending.filter(how -> how == one).isPresent();
  }

  /** The play in which the goalkeeper's place is known; each possible place equally probable. */
  Chances<Pitch> seen() {
    double each = 1.0 / keeper.places().size();
    return new Chances<>(
        keeper.places().stream()
            .map(x -> new Chances.Case<>(each, withKeeper(Keeper.at(x))))
            .toList());
  }

  Pitch withKeeper(Keeper other) {
    return new Pitch(ball, other, mates, defenders, ticksLeft, ending, received, said);
  }

  Pitch withDefenders(List<Spot> others) {
    return new Pitch(ball, keeper, mates, others, ticksLeft, ending, received, said);
  }

  Pitch withBall(Spot spot) {
    return new Pitch(spot, keeper, mates, defenders, ticksLeft, ending, received, said);
  }

  Pitch ended(Ending how) {
    return new Pitch(ball, keeper, mates, defenders, ticksLeft, Optional.of(how), received, said);
  }

  Pitch saying(String words) {
    return new Pitch(ball, keeper, mates, defenders, ticksLeft, ending, received, words);
  }

  Pitch receivedBy(String name) {
    var all = new ArrayList<>(received);
    all.add(name);
    return new Pitch(ball, keeper, mates, defenders, ticksLeft, ending, all, said);
  }

  /** One tick later; after the last one the final whistle goes. */
  Pitch ticked() {
    int left = ticksLeft - 1;
    Optional<Ending> whistle = left == 0 ? Optional.of(Ending.TIME_UP) : ending;
    return new Pitch(ball, keeper, mates, defenders, left, whistle, received, said);
  }
}
