package dev.multitudes.bench;

import dev.multitudes.format.CallReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Whether twice the text takes twice the time, for texts of up to a megabyte, also for such as are
 * made to take longer.
 *
 * <p>Note: a text that takes longer than {@link #PATIENCE} is not made longer, or one quadratic
 * case would hold up all others; its row says at which length it was measured. A text that ends in
 * an exception or in a stack that overflows says so in its row: a reader never throws.
 */
final class Doubling {
  private static final int SHORTEST = 1 << 14;
  private static final int LONGEST = 1 << 20;
  private static final int TEN_MEGABYTES = 10_000_000;
  private static final int ROUNDS = 9;

  /** Milliseconds. */
  private static final double PATIENCE = 250;

  private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

  /** Milliseconds. */
  private static final double WARM_UP = 200;

  private static final CallReader READER =
      CallReader.offering(Stream.of("a", "f", "x").map(Replies::tool).toList());

  /** A row for each text, whole and in chunks. */
  static List<Growth> measured() {
    var rows = new ArrayList<Growth>();
    Texts.all()
        .forEach(
            (name, text) -> {
              for (Way way : Way.values()) {
                rows.add(grown(name, text, way));
              }
            });
    return rows;
  }

  /** Two texts that are longer than any reply. */
  static List<Once> tenMegabytes() throws InterruptedException {
    return List.of(once("10 MB of prose", Texts.PROSE), once("10 MB of {", "{"));
  }

  private static Once once(String what, String unit) throws InterruptedException {
    String text = Texts.cut(TEN_MEGABYTES, unit);
    var millis = new AtomicReference<>(Double.POSITIVE_INFINITY);
    Thread.ofPlatform()
        .daemon()
        .start(() -> millis.set(Way.WHOLE.millis(READER, text)))
        .join(TIME_LIMIT);
    return new Once(what, millis.get());
  }

  private static Growth grown(String name, IntFunction<String> text, Way way) {
    String how = way.name().toLowerCase(Locale.ROOT);
    int length = SHORTEST;
    try {
      while (length < LONGEST && isQuick(text.apply(length), way)) {
        length *= 2;
      }
      String whole = text.apply(length);
      String half = text.apply(length / 2);
      warmUp(whole, way);
      var halves = new double[ROUNDS];
      var wholes = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        halves[i] = way.millis(READER, half);
        wholes[i] = way.millis(READER, whole);
      }
      return new Growth(name, how, length, median(halves), median(wholes), "");
    } catch (StackOverflowError | RuntimeException e) {
      return new Growth(
          name, how, length, Double.NaN, Double.NaN, "FAILED: " + e.getClass().getSimpleName());
    }
  }

  /** Code that is not compiled yet may be slow twice. */
  private static boolean isQuick(String text, Way way) {
    return Stream.of(1, 2, 3).anyMatch(attempt -> way.millis(READER, text) < PATIENCE);
  }

  private static void warmUp(String text, Way way) {
    double spent = 0;
    while (spent < WARM_UP) {
      spent += way.millis(READER, text);
    }
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private Doubling() {}
}
