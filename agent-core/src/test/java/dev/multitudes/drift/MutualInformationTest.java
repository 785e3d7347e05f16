package dev.multitudes.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MutualInformationTest {
  private static final List<String> PERSONAS = repeated("striker", "striker", "coach", "coach");
  private static final List<String> ACTS = repeated("shoot", "shoot", "pass", "pass");

  private static List<String> repeated(String... values) {
    return Collections.nCopies(5, List.of(values)).stream().flatMap(List::stream).toList();
  }

  @Test
  void acts_that_give_the_persona_away_tell_one_bit_of_two() {
    var told = MutualInformation.between(PERSONAS, ACTS, 999, 1);

    assertThat(told.bits()).isCloseTo(1, within(1e-12));
    assertThat(told.p()).isEqualTo(.001);
  }

  @Test
  void acts_that_do_not_depend_on_it_tell_nothing() {
    var told =
        MutualInformation.between(PERSONAS, repeated("shoot", "pass", "shoot", "pass"), 99, 1);

    assertThat(told.bits()).isCloseTo(0, within(1e-12));
    assertThat(told.p()).isEqualTo(1);
  }

  @Test
  void the_same_seed_gives_the_same_p() {
    List<String> acts = repeated("shoot", "shoot", "shoot", "pass");

    assertThat(MutualInformation.between(PERSONAS, acts, 99, 7))
        .isEqualTo(MutualInformation.between(PERSONAS, acts, 99, 7));
  }

  @Property(tries = 100)
  void it_is_symmetric_and_at_most_all_there_is(
      @ForAll @Size(12) List<Boolean> ones, @ForAll @Size(12) List<Boolean> others) {
    List<String> one = ones.stream().map(String::valueOf).toList();
    List<String> other = others.stream().map(String::valueOf).toList();

    double bits = MutualInformation.between(one, other, 1, 1).bits();

    assertThat(bits).isBetween(0., 1 + 1e-12);
    assertThat(bits).isCloseTo(MutualInformation.between(other, one, 1, 1).bits(), within(1e-12));
  }

  @Test
  void it_needs_pairs() {
    assertThatThrownBy(() -> MutualInformation.between(PERSONAS, List.of("shoot"), 99, 1))
        .hasMessage(
            "Mutual information needs pairs and at least 1 shuffle, but there are 20 and 1 values"
                + " and 99 shuffles");
  }
}
