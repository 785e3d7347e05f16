package dev.multitudes.examples.football;

import dev.multitudes.world.IllegalActException;
import dev.multitudes.world.World;
import java.util.Optional;

/** What the three worlds on one pitch share: the same state, told in the same words. */
abstract sealed class PitchWorld<A extends Play> implements World<Pitch, A>
    permits PlayerWorld, GoalkeeperWorld, CommentatorWorld {

  private final Start start;

  PitchWorld(Start start) {
    this.start = start;
  }

  @Override
  public final Class<Pitch> stateType() {
    return Pitch.class;
  }

  @Override
  public final Pitch initial(long seed) {
    return start.pitch();
  }

  @Override
  public final boolean isOver(Pitch pitch) {
    return pitch.over();
  }

  @Override
  public final String describe(Pitch pitch) {
    return PitchWords.describe(pitch);
  }

  @Override
  public final String tell(Pitch before, A act, Pitch after) {
    return Telling.of(before, act, after);
  }

  @Override
  public final String nameOf(A act) {
    return act.inShort();
  }

  @Override
  public final Optional<Pitch> read(String text) {
    return new PitchReader(start.pitch()).lastIn(text);
  }

  static void requireOpen(Pitch pitch) {
    pitch
        .ending()
        .ifPresent(
            how -> {
              throw new IllegalActException(
                  "The play is over: %s. Nothing more can be done on the pitch."
                      .formatted(how.inWords()));
            });
  }
}
