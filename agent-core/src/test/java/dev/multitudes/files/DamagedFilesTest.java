package dev.multitudes.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.multitudes.persona.Persona;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever happens to a file: it is read, or it is refused with sentences. */
class DamagedFilesTest {
  private static final int TIMES = 20_000;
  private static final List<String> SCRAPS =
      List.of(
          "\t",
          "\n",
          "- ",
          ": ",
          "&a ",
          "*a ",
          "<<: ",
          "!!java.io.File ",
          "!!binary x",
          "? ",
          "|\n",
          ">-\n",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          "---\n",
          "...\n",
          "%YAML 1.1\n",
          "\u0000",
          "\ufeff",
          "\u0085",
          "\\",
          "#",
          "1e999999999",
          "0x",
          "~",
          "never",
          "every: 5",
          "called: ",
          "not: ",
          "{matches: '('}",
          "after: [a]",
          "\ud83d",
          "@",
          "`");

  @Test
  void damage_is_refused_with_sentences_and_nothing_else_is_thrown() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);

    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          List<String> texts = texts();
          for (int i = 0; i < TIMES; i++) {
            String text = damaged(texts.get(random.nextInt(texts.size())), random);
            read(text, random.nextBoolean() ? Syntax.YAML : Syntax.JSON);
          }
        });
  }

  @Test
  void a_file_that_was_cut_off_anywhere_is_refused_with_sentences_or_read() {
    for (String text : texts()) {
      for (int end = 0; end < text.length(); end++) {
        read(text.substring(0, end), Syntax.YAML);
        read(text.substring(0, end), Syntax.JSON);
      }
    }
  }

  private static void read(String text, Syntax syntax) {
    try {
      Persona persona = DraftReader.read(Content.of("it", syntax, Kind.PERSONA, text)).own();
      assertThat(persona.sections()).isNotNull();
    } catch (UnreadablePersonaException e) {
      assertThat(e.problems()).isNotEmpty().allMatch(told -> told.startsWith("it"));
      assertThat(e.problems()).noneMatch(told -> told.contains("\n") || told.contains("Exception"));
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("It threw on " + text, e);
    }
  }

  private static List<String> texts() {
    List<Persona> personas =
        List.of(
            Persona.named("a striker").never("dive").using("shoot").prevalence(2),
            Persona.named("Shakespeare").style("You rhyme.\nAlways.").knowing("the stage"),
            Persona.named("an agent").wanting(GoalFile.parse(GoalFileTest.REPAIRED)));
    return Stream.concat(
            personas.stream().flatMap(it -> Stream.of(PersonaFile.yaml(it), PersonaFile.json(it))),
            Broken.all().stream().map(Broken::text))
        .toList();
  }

  private static String damaged(String text, RandomGenerator random) {
    String damaged = text;
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      int from = random.nextInt(damaged.length() + 1);
      int to = Math.min(damaged.length(), from + random.nextInt(6));
      String scrap = random.nextBoolean() ? "" : SCRAPS.get(random.nextInt(SCRAPS.size()));
      damaged = damaged.substring(0, from) + scrap + damaged.substring(to);
    }
    return damaged;
  }
}
