package dev.multitudes.examples.safe;

import static java.util.stream.Collectors.joining;

/** The lock in words, without its code. {@link Reader} reads them back. */
final class Words {

  private static final String RULES =
      "The safe opens to a code of three symbols, each 0, 1, 2 or 3. A symbol may come more than"
          + " once, and each of the 64 codes is equally likely. After each dial the safe tells how"
          + " many symbols are right and in their place (exact), and how many more are right but"
          + " elsewhere (misplaced). After 5 tries it locks for good.";

  static String describe(Lock lock) {
    return RULES + " " + standing(lock);
  }

  /** What came of the last dial. */
  static String tell(Lock after) {
    Try last = after.tries().getLast();
    return "You dial %s: %s.\n%s".formatted(last.dialled().symbols(), last.told(), standing(after));
  }

  private static String standing(Lock lock) {
    String dialled =
        lock.tries().stream()
            .map(one -> "%s (%s)".formatted(one.dialled().symbols(), one.told()))
            .collect(joining(", "));
    return "Dialled so far: %s. Tries left: %d.%s"
        .formatted(
            dialled.isEmpty() ? "none" : dialled,
            Lock.TRIES - lock.tries().size(),
            lock.over() ? " " + ending(lock) : "");
  }

  static String ending(Lock over) {
    return over.isOpen() ? "The safe is open." : "The safe has locked for good.";
  }

  private Words() {}
}
