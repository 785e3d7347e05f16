package dev.multitudes.world;

import java.util.List;
import java.util.Optional;

/**
 * A scenario that can be simulated exactly. Who implements this gets a {@link Planner}, a judge of
 * each act, an inferrer of goals, tools and an embedded model that plays in it.
 *
 * <p>States and acts are records: plain data, immutable, with equality by value. The record of an
 * act is also the tool's parameters. A world holds no state of its own.
 *
 * @param <S> a state
 * @param <A> an act
 */
public interface World<S extends Record, A> {

  /** A short name, such as {@code football}. */
  String name();

  /** The type of a state, to write it down as JSON and to read it back. */
  Class<S> stateType();

  /** The kinds of act, each a record; each becomes a tool. */
  List<Class<? extends A>> actTypes();

  /** What an act of this kind does, for the tool's description. */
  String meaningOf(Class<? extends A> actType);

  /** The state a trial begins in. */
  S initial(long seed);

  /** Whether nothing more can happen. */
  boolean isOver(S state);

  /** The acts a planner chooses from, in a fixed order; empty exactly if the state is over. */
  List<A> legal(S state);

  /**
   * The acts whose mean value is "an act at random": the legal ones, unless a world leaves some
   * out.
   */
  default List<A> baseline(S state) {
    return legal(state);
  }

  /**
   * Whether this act takes no time in this world, as looking or speaking may. Such an act is
   * compared with the best other act instead of with one at random.
   */
  default boolean isFree(A act) {
    return false;
  }

  /**
   * What the act may lead to and how probably.
   *
   * @throws IllegalActException if the act is not possible in this state; its message tells the
   *     persona what is
   */
  Chances<S> outcomes(S state, A act);

  /**
   * What the act really leads to. Differs from {@link #outcomes} only where the state holds what
   * the persona cannot see: there, outcomes are what somebody has to expect who knows no more than
   * was told, and this is what comes.
   */
  default Chances<S> happens(S state, A act) {
    return outcomes(state, act);
  }

  /** The state as the persona sees it, in words that {@link #read} understands. */
  String describe(S state);

  /** What the persona is told after its act. */
  String tell(S before, A act, S after);

  /** An act in a few words, such as {@code shoot(RIGHT)}. */
  String nameOf(A act);

  /**
   * Reads a state out of a text, as a simulated model has to; details that the text leaves open are
   * those of the scenario. Empty if the text does not speak of this world.
   */
  Optional<S> read(String text);

  /** The goals that somebody may have in this world, in a fixed order. */
  List<Aim<S>> aims();
}
