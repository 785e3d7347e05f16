package dev.multitudes.testing.goal;

import dev.multitudes.agent.Scenario;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Persona;
import dev.multitudes.world.Aim;
import dev.multitudes.world.Chances;
import dev.multitudes.world.IllegalActException;
import dev.multitudes.world.Utility;
import dev.multitudes.world.World;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** One dart: thrown at the board it hits nine times of ten, thrown at the wall never. */
final class Darts implements World<Darts.Board, Darts.Throw> {

  /** What is on the board. */
  record Board(String dart) {}

  /** What can be done. */
  sealed interface Throw {}

  /** Where the dart should go. */
  record AtBoard() implements Throw {}

  /** Where it should not. */
  record AtWall() implements Throw {}

  static final double HITS = .9;

  static final Goal HIT =
      Goal.of("Hit the board.")
          .achievedWhen("the dart is in the board", shows("board"))
          .failedWhen("the dart is on the floor", shows("floor"));

  static final Goal MISS =
      Goal.of("Spare the board.")
          .achievedWhen("the dart is on the floor", shows("floor"))
          .failedWhen("the dart is in the board", shows("board"));

  static final Goal FLY = Goal.of("Fly.").achievedWhen("the dart flies", shows("sky"));

  static final Scenario<Board, Throw> HITTING = with("a thrower", HIT);
  static final Scenario<Board, Throw> SPARING = with("a careful guest", MISS);
  static final Scenario<Board, Throw> FLYING = with("a dreamer", FLY);

  private static Scenario<Board, Throw> with(String who, Goal goal) {
    return new Scenario<>("darts", new Darts(), Persona.named(who).wanting(goal));
  }

  private static Predicate<Evidence> shows(String where) {
    return evidence -> evidence.state().orElse("").contains("\"" + where + "\"");
  }

  @Override
  public String name() {
    return "darts";
  }

  @Override
  public Class<Board> stateType() {
    return Board.class;
  }

  @Override
  public List<Class<? extends Throw>> actTypes() {
    return List.of(AtBoard.class, AtWall.class);
  }

  @Override
  public String meaningOf(Class<? extends Throw> actType) {
    return "Throw the dart.";
  }

  @Override
  public Board initial(long seed) {
    return new Board("hand");
  }

  @Override
  public boolean isOver(Board board) {
    return !board.dart().equals("hand");
  }

  @Override
  public List<Throw> legal(Board board) {
    return isOver(board) ? List.of() : List.of(new AtBoard(), new AtWall());
  }

  @Override
  public Chances<Board> outcomes(Board board, Throw act) {
    if (isOver(board)) {
      throw new IllegalActException("The dart is thrown.");
    }
    return switch (act) {
      case AtBoard at -> Chances.either(HITS, new Board("board"), new Board("floor"));
      case AtWall at -> Chances.surely(new Board("floor"));
    };
  }

  @Override
  public String describe(Board board) {
    return "The dart is in your hand.";
  }

  @Override
  public String tell(Board before, Throw act, Board after) {
    return "The dart is: " + after.dart();
  }

  @Override
  public String nameOf(Throw act) {
    return act.getClass().getSimpleName();
  }

  @Override
  public Optional<Board> read(String text) {
    return text.contains("The dart is in your hand") ? Optional.of(initial(0)) : Optional.empty();
  }

  @Override
  public List<Aim<Board>> aims() {
    return List.of(
        new Aim<>(HIT, worth("board"), List.of("hit it")),
        new Aim<>(MISS, worth("floor"), List.of("spare it")),
        new Aim<>(FLY, worth("sky"), List.of("fly")));
  }

  private static Utility<Board> worth(String where) {
    return board ->
        board.dart().equals("hand")
            ? OptionalDouble.empty()
            : OptionalDouble.of(board.dart().equals(where) ? 1 : 0);
  }
}
