package dev.multitudes.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.drift.DriftMeter;
import dev.multitudes.examples.football.Cast;
import dev.multitudes.files.PersonaFile;
import dev.multitudes.files.PersonaLibrary;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The personas that people will copy. */
class StartersTest {
  private static final PersonaLibrary STARTERS = Starters.library();
  private static final int ENOUGH = 10;
  private static final int SHORTEST = 50;

  static Stream<String> speakers() {
    return STARTERS.names().stream().filter(name -> !name.equals("field-player"));
  }

  static Stream<String> characters() {
    return speakers().filter(name -> !name.equals("assistant"));
  }

  @Test
  void there_are_enough_to_begin_with() {
    assertThat(STARTERS.all()).hasSizeGreaterThanOrEqualTo(12);
  }

  @ParameterizedTest
  @MethodSource("speakers")
  void each_has_exemplars_as_long_as_replies_and_none_twice(String name) {
    List<String> exemplars = STARTERS.named(name).style().exemplars();

    assertThat(exemplars).hasSizeGreaterThanOrEqualTo(ENOUGH).doesNotHaveDuplicates();
    assertThat(exemplars).allMatch(said -> said.length() >= SHORTEST && !said.contains("\n"));
  }

  @ParameterizedTest
  @MethodSource("speakers")
  void nobody_says_what_its_own_style_avoids(String name) {
    Persona persona = STARTERS.named(name);
    String said = String.join(" ", persona.style().exemplars()).toLowerCase(Locale.ROOT);

    assertThat(persona.style().avoids()).noneMatch(word -> said.matches(".*\\b" + word + "\\b.*"));
  }

  @ParameterizedTest
  @MethodSource("characters")
  void each_is_told_from_the_friendly_assistant_and_not_from_itself(String name) {
    DriftMeter meter = DriftMeter.of(STARTERS.named(name));

    assertThat(meter.read(STARTERS.named(name).style().exemplars()).firstAlarm()).isEmpty();
    assertThat(meter.read(STARTERS.named("assistant").style().exemplars()).firstAlarm())
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"striker", "bribed", "captain", "coach", "goalkeeper", "commentator", "assistant"})
  void the_players_are_those_of_the_football_decision_in_words(String name) {
    Persona player = Cast.named(name).orElseThrow().persona();
    Persona file = STARTERS.named(name);

    assertThat(file.identity()).isEqualTo(player.identity());
    assertThat(file.goal().statement()).isEqualTo(player.goal().statement());
    assertThat(file.tools()).isEqualTo(player.tools());
    if (player.style().isStated()) {
      assertThat(file.name()).isEqualTo(player.name());
      assertThat(file.style().manner()).isEqualTo(player.style().manner());
    }
  }

  @Test
  void what_a_model_is_told_is_the_same_bytes_every_time() {
    for (Persona persona : STARTERS.all().values()) {
      assertThat(Starters.library().all().values())
          .filteredOn(persona::equals)
          .singleElement()
          .satisfies(again -> assertThat(told(again)).isEqualTo(told(persona)));
      assertThat(told(PersonaFile.parse(PersonaFile.yaml(persona)))).isEqualTo(told(persona));
    }
  }

  @Test
  void the_files_have_no_tabs_and_no_blanks_at_the_end_of_lines() throws IOException {
    try (Stream<Path> files =
        Files.list(Path.of("src/main/resources/dev/multitudes/examples/personas"))) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file)).endsWith("\n").doesNotContain("\t", " \n");
      }
    }
  }

  private static String told(Persona persona) {
    return String.join("\n", persona.sections().stream().map(Section::text).toList());
  }
}
