package dev.multitudes.examples.safe;

import dev.multitudes.world.Aim;
import dev.multitudes.world.Chances;
import dev.multitudes.world.IllegalActException;
import dev.multitudes.world.World;
import java.util.List;
import java.util.Optional;

/** The safe for whoever wants to open it and does not know the code. */
final class SafeWorld implements World<Lock, Dial> {

  @Override
  public String name() {
    return "safe";
  }

  @Override
  public Class<Lock> stateType() {
    return Lock.class;
  }

  @Override
  public List<Class<? extends Dial>> actTypes() {
    return List.of(Dial.class);
  }

  @Override
  public String meaningOf(Class<? extends Dial> actType) {
    return "Dial a code of three symbols. The safe opens, or tells how much of it is right.";
  }

  /** Each code comes with one seed of 64 that follow each other. */
  @Override
  public Lock initial(long seed) {
    return Lock.hiding(Code.ALL.get(Math.floorMod(seed, Code.COUNT)));
  }

  @Override
  public boolean isOver(Lock lock) {
    return lock.over();
  }

  /**
   * The codes that may open it come first, so that of equally telling ones such a one is dialled.
   */
  @Override
  public List<Dial> legal(Lock lock) {
    return lock.over() ? List.of() : lock.possible().first().stream().map(Dial::of).toList();
  }

  /**
   * All codes; but where one alone is left, that one and one other, since the others all do the
   * same: nothing.
   */
  @Override
  public List<Dial> baseline(Lock lock) {
    List<Dial> legal = legal(lock);
    return !legal.isEmpty() && lock.possible().size() == 1 ? legal.subList(0, 2) : legal;
  }

  /** What has to be expected: each code that is still possible is equally likely. */
  @Override
  public Chances<Lock> outcomes(Lock lock, Dial dial) {
    requireOpen(lock);
    Code dialled = Code.of(dial);
    Codes possible = lock.possible();
    return new Chances<>(
        possible.parts(dialled).stream()
            .map(
                part ->
                    new Chances.Case<>(
                        (double) part.getValue().size() / possible.size(),
                        lock.known().after(new Try(dialled, part.getKey()))))
            .toList());
  }

  /** What this lock tells. */
  @Override
  public Chances<Lock> happens(Lock lock, Dial dial) {
    requireOpen(lock);
    Code dialled = Code.of(dial);
    return lock.code()
        .map(code -> Chances.surely(lock.after(new Try(dialled, code.on(dialled)))))
        .orElseGet(() -> outcomes(lock, dial));
  }

  private static void requireOpen(Lock lock) {
    if (lock.over()) {
      throw new IllegalActException(
          "%s Nothing more can be dialled.".formatted(Words.ending(lock)));
    }
  }

  @Override
  public String describe(Lock lock) {
    return Words.describe(lock);
  }

  @Override
  public String tell(Lock before, Dial dial, Lock after) {
    return Words.tell(after);
  }

  @Override
  public String nameOf(Dial dial) {
    return "dial(%d, %d, %d)".formatted(dial.a(), dial.b(), dial.c());
  }

  @Override
  public Optional<Lock> read(String text) {
    return Reader.lastIn(text);
  }

  @Override
  public List<Aim<Lock>> aims() {
    return List.of(Aims.OPENER);
  }
}
