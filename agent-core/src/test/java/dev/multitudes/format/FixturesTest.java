package dev.multitudes.format;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixturesTest {

  static List<Fixture> formats() {
    return Fixture.formats();
  }

  static List<Fixture> hardNegatives() {
    return Fixture.hardNegatives();
  }

  static List<Fixture> variants() {
    return Fixture.variants();
  }

  static List<Fixture> cutOff() {
    return Fixture.cutOff();
  }

  @Test
  void there_are_as_many_fixtures_as_were_written() {
    assertThat(Fixture.formats()).hasSizeGreaterThanOrEqualTo(148);
    assertThat(Fixture.hardNegatives()).hasSizeGreaterThanOrEqualTo(241);
    assertThat(Fixture.variants()).hasSizeGreaterThanOrEqualTo(177);
    assertThat(Fixture.cutOff()).hasSizeGreaterThanOrEqualTo(15);
    assertThat(Fixture.all()).extracting(Fixture::id).doesNotHaveDuplicates();
  }

  @Test
  void every_format_of_a_model_has_a_fixture() {
    var covered =
        Fixture.formats().stream()
            .filter(fixture -> !fixture.wanted().calls().isEmpty())
            .map(Fixture::format)
            .collect(toCollection(() -> EnumSet.noneOf(CallFormat.class)));

    assertThat(EnumSet.complementOf(covered)).containsExactly(CallFormat.DECISION);
  }

  @Test
  void hard_negatives_want_no_call() {
    assertThat(Fixture.hardNegatives())
        .allSatisfy(fixture -> assertThat(fixture.wanted().calls()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void a_fixture_is_read_exactly_when_its_format_is_told(Fixture fixture) {
    check(fixture, fixture.reader().expecting(fixture.format()));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void a_fixture_is_read_exactly_when_its_format_is_unknown(Fixture fixture) {
    check(fixture, fixture.reader());
  }

  @ParameterizedTest
  @MethodSource("variants")
  void a_variant_of_a_format_is_read_whether_told_or_not(Fixture fixture) {
    check(fixture, fixture.reader().expecting(fixture.format()));
    check(fixture, fixture.reader());
  }

  @ParameterizedTest
  @MethodSource("cutOff")
  void a_call_that_is_cut_off_does_not_run_whether_told_or_not(Fixture fixture) {
    assertThat(fixture.reader().expecting(fixture.format()).read(fixture.raw()).calls()).isEmpty();
    assertThat(fixture.reader().read(fixture.raw()).calls()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("hardNegatives")
  void what_only_looks_like_a_call_is_none_when_the_format_is_told(Fixture fixture) {
    check(fixture, fixture.reader().expecting(fixture.format()));
  }

  @ParameterizedTest
  @MethodSource("hardNegatives")
  void what_only_looks_like_a_call_is_none_when_the_format_is_unknown(Fixture fixture) {
    check(fixture, fixture.reader());
  }

  private static void check(Fixture fixture, CallReader reader) {
    Said said = Said.of(reader.read(fixture.raw()));

    if (fixture.hasKnownWords()) {
      assertThat(said).isEqualTo(fixture.wanted());
    } else {
      assertThat(said.calls()).isEqualTo(fixture.wanted().calls());
    }
  }
}
