package dev.multitudes.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.multitudes.goal.Criterion;
import dev.multitudes.goal.Criterion.Strength;
import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Persona;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goals that are data: as files of their own, and in or beside those of personas. */
class GoalFileTest {
  static final String REPAIRED =
      """
      statement: The machine works again.
      achieved:
        - {name: a repair is booked, called: book, with: {day: {matches: ^T}}}
        - {name: the customer was told, judged: 'Does the customer know the day?'}
        - {name: half of the way, milestones: 0.5}
      failed:
        - {name: the customer left, said: goodbye}
      never:
        - {name: a password is asked for, said: {matches: '(?i)your password'}}
      milestones:
        - {name: looked up, called: look}
        - {name: offered, weight: 2, after: [looked up], state: /offer, exists: true}
      horizon: 20
      urgency: 0.9
      """;

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void a_file_says_all_that_a_goal_is() {
    Goal goal = GoalFile.parse(REPAIRED);

    assertThat(goal.statement()).isEqualTo("The machine works again.");
    assertThat(goal.achieved())
        .extracting(Criterion::strength)
        .containsExactly(Strength.EXACT, Strength.JUDGED, Strength.DERIVED);
    assertThat(goal.failed()).extracting(Criterion::name).containsExactly("the customer left");
    assertThat(goal.constraints()).hasSize(1);
    assertThat(goal.milestones().get(1).after()).containsExactly("looked up");
    assertThat(goal.milestones().get(1).weight()).isEqualTo(2);
    assertThat(goal.horizon().acts()).isEqualTo(20);
    assertThat(goal.urgency()).isEqualTo(.9);
  }

  @Test
  void equal_files_are_equal_goals() {
    assertThat(GoalFile.parse(REPAIRED)).isEqualTo(GoalFile.parse(REPAIRED));
    assertThat(GoalFile.parse(REPAIRED).fingerprint())
        .isEqualTo(GoalFile.parse(REPAIRED).fingerprint());
  }

  @Test
  void what_is_checked_is_part_of_the_fingerprint_and_not_its_name_alone() {
    Goal goal = GoalFile.parse(REPAIRED);

    for (List<String> change :
        List.of(
            List.of("^T", "^M"),
            List.of("called: book", "called: buy"),
            List.of("goodbye", "bye"),
            List.of("your password", "password"),
            List.of("/offer", "/order"),
            List.of("the day?", "the hour?"),
            List.of("milestones: 0.5", "milestones: 0.6"))) {
      Goal other = GoalFile.parse(REPAIRED.replace(change.getFirst(), change.getLast()));

      assertThat(other.fingerprint()).as("%s", change).isNotEqualTo(goal.fingerprint());
    }
  }

  @Test
  void a_goal_that_is_written_reads_back_equal() throws IOException {
    Goal goal = GoalFile.parse(REPAIRED);

    for (String name : List.of("a.yaml", "b.json", "c.goal.yml")) {
      GoalFile.write(goal, folder.resolve(name));

      assertThat(GoalFile.read(folder.resolve(name))).isEqualTo(goal);
    }
    assertThatThrownBy(() -> GoalFile.write(goal, folder.resolve("d.txt")))
        .hasMessageStartingWith("A goal is written to a .yaml, .yml or .json file but this was ");
  }

  @Test
  void the_yaml_is_meant_to_be_read() {
    assertThat(GoalFile.yaml(GoalFile.parse(REPAIRED)))
        .isEqualTo(
            """
            statement: "The machine works again."
            achieved:
            - name: "a repair is booked"
              called: "book"
              with:
                day:
                  matches: "^T"
            - name: "the customer was told"
              judged: "Does the customer know the day?"
            - name: "half of the way"
              milestones: 0.5
            failed:
            - name: "the customer left"
              said: "goodbye"
            never:
            - name: "a password is asked for"
              said:
                matches: "(?i)your password"
            milestones:
            - name: "looked up"
              called: "look"
            - name: "offered"
              weight: 2.0
              after:
              - "looked up"
              state: "/offer"
              exists: true
            horizon: 20
            urgency: 0.9
            """);
  }

  @Test
  void a_goal_with_code_in_it_is_not_written_and_says_what_is_code() {
    Goal goal = GoalFile.parse(REPAIRED).failedWhen("it exploded", run -> false);

    assertThatThrownBy(() -> GoalFile.json(goal))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The goal \"The machine works again.\" cannot be written to a file: its condition \"it"
                + " exploded\" is code; write it without, and add that where the file is read");
    assertThatThrownBy(() -> GoalFile.yaml(Goal.unstated()))
        .hasMessage(
            "The goal \"\" cannot be written to a file: it was composed, inferred or never stated;"
                + " write one that is stated");
    assertThatThrownBy(() -> GoalFile.yaml(Goal.of("half \ud83d of it")))
        .hasMessage(
            "The goal \"half \ud83d of it\" cannot be written to a file: it would not read back the"
                + " same; look for characters that are cut in half, or line breaks in the name of"
                + " an argument");
  }

  @Test
  void what_is_wrong_with_a_goal_s_file_is_told_as_of_a_goal() throws IOException {
    assertThat(problems("achieved: []\nstatment: a"))
        .containsExactly(
            "the text, line 1, column 1: statement is missing, such as statement: Score.",
            "the text, line 2, column 1: there is no \"statment\" in a goal; did you mean"
                + " \"statement\"?");
    assertThat(problems("[a]"))
        .containsExactly(
            "the text, line 1, column 1: this must be a goal, with keys such as statement and"
                + " achieved, but was a list");
    assertThat(problems("# nothing"))
        .containsExactly(
            "the text, line 1, column 1: there is no goal; begin with a statement, such as"
                + " statement: Score.");
    assertThat(problems("statement: a\nachieved: [{name: b, milestones: 1}]"))
        .containsExactly(
            "the text, line 1, column 1: this goal is reached by milestones but has none; list them"
                + " under milestones");
    assertThatThrownBy(() -> GoalFile.read(file("a.yaml", " ")))
        .hasMessage(
            folder.resolve("a.yaml")
                + " holds no goal: it is empty; begin with a statement, such as statement: Score.");
    assertThatThrownBy(() -> GoalFile.read(folder.resolve("a.txt")))
        .hasMessageEndingWith("a goal is a file whose name ends in .yaml, .yml or .json");
  }

  @Test
  void a_persona_names_a_goal_that_lies_beside_it() throws IOException {
    file("Repaired.goal.yaml", REPAIRED);
    Path agent = file("agent.yaml", "name: an agent\ngoal: {file: repaired.goal.yaml}\n");
    file("polite.yaml", "name: a polite agent\nover: [agent]\nstyle: You are polite.\n");

    Persona persona = PersonaFile.read(agent);

    assertThat(persona.goal()).isEqualTo(GoalFile.parse(REPAIRED));
    assertThat(persona).isEqualTo(PersonaLibrary.in(folder).named("agent"));
    assertThat(PersonaLibrary.in(folder).named("polite").goal()).isEqualTo(persona.goal());
    assertThat(PersonaLibrary.in(folder).names()).containsExactly("agent", "polite");
    assertThat(PersonaFile.parse(PersonaFile.yaml(persona))).isEqualTo(persona);
  }

  @Test
  void two_personas_that_state_equal_goals_can_be_laid_over_each_other() throws IOException {
    file("repaired.goal.yaml", REPAIRED);
    file("a.yaml", "name: a\ngoal: {file: repaired.goal.yaml}\n");
    file("b.yaml", "name: b\ngoal:\n" + REPAIRED.indent(2));
    Path both = file("both.yaml", "name: both\nover: [a, b]\n");

    assertThat(PersonaFile.read(both).goal()).isEqualTo(GoalFile.parse(REPAIRED));
  }

  @Test
  void a_goal_that_is_not_there_or_broken_is_told_with_its_place() throws IOException {
    file("repaired.goal.yaml", "statement: a\nachieved: [{name: b}]\n");
    Path missing = file("missing.yaml", "name: a\ngoal: {file: repared.goal.yaml}\n");
    Path outside = file("outside.yaml", "name: a\ngoal: {file: ../secret}\n");
    Path broken = file("broken.yaml", "name: a\ngoal: {file: repaired.goal.yaml}\n");

    assertThatThrownBy(() -> PersonaFile.read(missing))
        .hasMessage(
            ("%s, line 2, column 14: goal.file: there is no goal \"repared.goal.yaml\" in %s; did"
                    + " you mean \"repaired.goal.yaml\"?")
                .formatted(missing, folder));
    assertThatThrownBy(() -> PersonaFile.read(outside))
        .hasMessage(
            ("%s, line 2, column 14: goal.file: there is no goal \"../secret\" in %s; the name of"
                    + " such a file ends in .goal.yaml, .goal.yml or .goal.json")
                .formatted(outside, folder));
    assertThatThrownBy(() -> PersonaFile.read(broken))
        .hasMessageStartingWith(folder.resolve("repaired.goal.yaml") + ", line 2, column 12: ")
        .hasMessageContaining("achieved[0] needs exactly one of [called, state, said, any, all,");
    assertThatThrownBy(() -> PersonaFile.parse("name: a\ngoal: {file: a.goal.yaml}"))
        .hasMessage(
            "the text: over, knowledge-of and goal.file name other files; read it from a file"
                + " beside them");
  }

  private static List<String> problems(String text) {
    return catchThrowableOfType(UnreadablePersonaException.class, () -> GoalFile.parse(text))
        .problems();
  }
}
