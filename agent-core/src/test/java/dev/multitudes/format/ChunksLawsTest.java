package dev.multitudes.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** However a reply is cut, its pieces say the same together. */
class ChunksLawsTest {

  @Test
  void a_fixture_says_the_same_character_by_character() {
    assertThat(Fixture.all())
        .allSatisfy(
            fixture -> {
              saysTheSame(fixture.reader(), fixture.raw(), () -> 1);
              saysTheSame(fixture.reader().expecting(fixture.format()), fixture.raw(), () -> 1);
            });
  }

  @Test
  void a_fixture_says_the_same_in_chunks_of_any_length() {
    var random = new Random(7);

    assertThat(Fixture.all())
        .allSatisfy(
            fixture -> saysTheSame(fixture.reader(), fixture.raw(), () -> 1 + random.nextInt(40)));
  }

  @Property(tries = 3_000)
  void scraps_say_the_same_in_chunks(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int most) {
    var random = new Random(seed);
    String text = Scraps.text(random);
    List<CallReader> readers = Chunks.readers(CallReader.offering(Tools.SOME));

    saysTheSame(readers.get(random.nextInt(readers.size())), text, () -> 1 + random.nextInt(most));
  }

  @Test
  void a_blank_that_json_does_not_know_does_not_make_data_an_answer_in_chunks_only() {
    CallReader reader = CallReader.offering(Tools.SOME).insideReasoning();

    for (String blank : List.of("\f", "\u000b", "\u001c", "\u2003", "\u3000")) {
      saysTheSame(reader, blank + "{", () -> 1);
    }
  }

  private static void saysTheSame(
      CallReader reader, String text, java.util.function.IntSupplier lengths) {
    assertThat(Chunks.read(reader, text, lengths)).as(text).isEqualTo(reader.read(text));
  }
}
