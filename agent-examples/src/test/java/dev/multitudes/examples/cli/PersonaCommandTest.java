package dev.multitudes.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.examples.Starters;
import dev.multitudes.files.PersonaFile;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonaCommandTest {
  private static final Path SHIPPED =
      Path.of("src/main/resources/dev/multitudes/examples/personas");

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void a_list_names_everybody_with_what_they_want() {
    Terminal list = Terminal.run("persona", "list");

    assertThat(list.code()).isZero();
    assertThat(list.out()).contains("  striker          a striker in the last minute of a final.");
    assertThat(Starters.library().names()).allMatch(list.out()::contains);
    assertThat(Terminal.run("persona", "list", SHIPPED.toString())).isEqualTo(list);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "show physics-tutor", "show support-agent", "check " + "@"})
  void nothing_is_wider_than_eighty_columns(String command) {
    Terminal told =
        Terminal.run(("persona " + command.replace("@", SHIPPED.toString())).split(" "));

    assertThat(told.lines()).isNotEmpty().allMatch(line -> line.length() <= 80);
  }

  @Test
  void a_persona_is_shown_facet_by_facet_with_where_each_is_from() {
    Terminal shown = Terminal.run("persona", "show", "PHYSICS-TUTOR");

    assertThat(shown.code()).isZero();
    assertThat(shown.flowing())
        .contains("Persona a tutor of quantum physics in the manner of Shakespeare")
        .contains("Fingerprint " + Starters.library().named("physics-tutor").fingerprint())
        .containsPattern("Size [0-9,]+ characters, about [0-9,]+ tokens at 4 bytes each; 10 exem")
        .contains("the history of physics. from William Shakespeare; a quantum physicist")
        .contains("from William Shakespeare; a quantum physicist; and itself")
        .contains("Anchoring at the head, and at the end of every prompt");
  }

  @Test
  void what_is_not_told_is_shown_too() {
    assertThat(Terminal.run("persona", "show", "support-agent").flowing())
        .contains(
            "Tools book_repair, hand_over_to_a_person, look_up_order, send_instructions; also"
                + " read_guarantee_terms (what is covered is looked up, not remembered); at most"
                + " 20 calls");
    assertThat(Terminal.run("persona", "show", "negotiator").flowing())
        .contains("Anchoring at the head, and every 6 turns");
  }

  @Test
  void how_it_is_told_whether_the_goal_was_reached_is_shown_with_its_strength() throws IOException {
    Path file =
        file(
            "a.yaml",
            """
            name: a striker
            goal:
              statement: Score.
              achieved:
                - {name: it is in, state: /ball, is: net}
                - {name: it was fair, judged: Nobody fouled.}
                - {name: most is done, milestones: 0.75}
              failed: [{name: the ball is lost, called: pass, with: {to: them}}]
              milestones:
                - {name: up, called: run}
                - {name: aimed, weight: 2, after: [up], called: look}
              horizon: 9
              urgency: 0.5
            """);

    assertThat(Terminal.run("persona", "show", file.toString()).flowing())
        .contains("Reached if it is in (exact: the state's /ball is \"net\")")
        .contains("Reached if it was fair (judged: Nobody fouled.)")
        .contains("Reached if most is done (derived: 75 % of the milestones)")
        .contains("Lost if the ball is lost (exact: pass was called where to is \"them\")")
        .contains("On the way up (exact: run was called), weight 1")
        .contains("On the way aimed (exact: look was called), weight 2, after up")
        .contains("Within 9 acts")
        .contains("Urgency an act later it is worth 0.5 of what it is now");
    assertThat(Terminal.run("persona", "check", file.toString()).flowing())
        .contains("a striker: reached if: it is in (exact: the state's /ball is \"net\")");
    assertThat(Terminal.run("persona", "show", "support-agent").flowing())
        .contains("Never a password or a card number is asked for (exact: a reply matches ");
  }

  @Test
  void its_sections_are_what_the_model_is_told_word_for_word() {
    Persona striker = Starters.library().named("striker");

    assertThat(Terminal.run("persona", "show", "striker", "--sections").out())
        .isEqualTo(
            striker.sections().stream()
                .map(Section::text)
                .collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void as_a_file_it_reads_back() throws IOException {
    Persona chemist = Starters.library().named("chemist");
    Path yaml = file("a.yaml", Terminal.run("persona", "show", "chemist", "--yaml").out());
    Path json = file("a.json", Terminal.run("persona", "show", "chemist", "--json").out());

    assertThat(PersonaFile.read(yaml)).isEqualTo(chemist);
    assertThat(PersonaFile.read(json)).isEqualTo(chemist);
    assertThat(Terminal.run("persona", "show", "chemist", "--yaml", "--json").code()).isEqualTo(2);
  }

  @Test
  void a_name_that_is_not_there_is_answered_with_the_nearest() throws IOException {
    file("mine.yaml", "name: mine\n");

    assertThat(Terminal.run("persona", "show", "shakespear"))
        .isEqualTo(
            new Terminal(
                2,
                "",
                "There is no persona \"shakespear\" among the starters; did you mean"
                    + " \"shakespeare\"?\n"));
    assertThat(Terminal.run("persona", "show", "xyz", "--in", folder.toString()).err())
        .isEqualTo(
            ("There is no persona \"xyz\" in %s; there are mine. A file's name ends in .yaml, .yml"
                    + " or .json.\n")
                .formatted(folder));
    assertThat(Terminal.run("persona", "list", "no-such-folder"))
        .isEqualTo(new Terminal(2, "", "There is no folder no-such-folder\n"));
  }

  @Test
  void a_check_says_everything_that_is_wrong_and_what_may_have_been_meant() throws IOException {
    file("good.yaml", "name: good\nstyle: {exemplars: [Mine!]}\n");
    Path bad = file("bad.yaml", "name: 7\nstile: dry\n");

    Terminal checked = Terminal.run("persona", "check", folder.toString());

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.flowing())
        .contains(bad + ", line 1, column 7: name must be a text but was 7; put it in quotes")
        .contains(
            bad + ", line 2, column 1: there is no \"stile\" in a persona; did you mean \"style\"?")
        .contains("Note: \"good\" has 1 exemplar; drift is measured from 3 on, and found with ten.")
        .endsWith("1 persona can be read, 2 problems. ");
    assertThat(Terminal.run("persona", "check", bad.toString()).code()).isEqualTo(1);
    assertThat(Terminal.run("persona", "show", bad.toString()).code()).isEqualTo(2);
  }

  @Test
  void a_folder_without_personas_is_not_taken_for_one_that_is_right() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    Terminal checked = Terminal.run("persona", "check", empty.toString());

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.flowing())
        .contains("Nothing was checked: a persona's file ends in .yaml, .yml or .json.");
  }

  @Test
  void a_check_of_what_is_right_or_not_there() {
    Terminal shipped = Terminal.run("persona", "check", SHIPPED.toString());

    assertThat(shipped.code()).isZero();
    assertThat(shipped.out()).endsWith("\n18 personas can be read, 0 problems.\n");
    assertThat(Terminal.run("persona", "check", "no.yaml"))
        .isEqualTo(new Terminal(2, "", "There is no file or folder no.yaml.\n"));
  }

  @Test
  void a_blend_is_shown_or_written_as_a_persona_of_its_own() {
    Path out = folder.resolve("tutor.yaml");
    String[] blend = {"persona", "blend", "shakespeare", "--knowledge-of", "physicist"};

    assertThat(Terminal.run(blend).flowing())
        .contains("William Shakespeare with the knowledge of a quantum physicist");
    Terminal written =
        Terminal.run(
            "persona",
            "blend",
            "shakespeare",
            "--knowledge-of",
            "physicist",
            "--name",
            "a tutor",
            "--goal",
            "Teach.",
            "--out",
            out.toString());

    assertThat(written).isEqualTo(new Terminal(0, "\"a tutor\" is in %s.\n".formatted(out), ""));
    Persona tutor = PersonaFile.read(out);
    assertThat(tutor.knowledge().subjects()).contains("sonnets", "quantum physics");
    assertThat(tutor.goal().statement()).isEqualTo("Teach.");
  }

  @Test
  void a_blend_of_two_goals_asks_which() {
    Terminal both = Terminal.run("persona", "blend", "striker", "coach");

    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err().replaceAll("\\s+", " "))
        .isEqualTo(
            "\"a striker in the last minute of a final\" wants \"Score.\" and \"the coach of a"
                + " children's team\" wants \"Mia gets the ball, so that every child has played"
                + " it.\"; say which with --goal TEXT ");
    assertThat(Terminal.run("persona", "blend", "striker", "coach", "--goal", "Win.").code())
        .isZero();
  }

  @Test
  void a_blend_that_cannot_be_written_says_why() {
    assertThat(Terminal.run("persona", "blend", "striker", "--out", "striker.txt").err())
        .isEqualTo(
            "A persona is written to a .yaml, .yml or .json file but this was striker.txt.\n");
  }
}
