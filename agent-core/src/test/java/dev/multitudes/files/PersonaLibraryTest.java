package dev.multitudes.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multitudes.persona.Facet;
import dev.multitudes.persona.Parent;
import dev.multitudes.persona.Persona;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Personas in one folder, which are laid over each other by name. */
class PersonaLibraryTest {
  @TempDir Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private PersonaLibrary library() {
    return PersonaLibrary.in(folder);
  }

  @Test
  void a_name_is_that_of_the_file_in_capitals_or_not() throws IOException {
    file("Bard.yaml", "name: Shakespeare");
    file("chemist.json", "{\"name\": \"a chemist\"}");
    file("readme.md", "No persona.");
    file(".hidden.yaml", "name: nobody");

    assertThat(library().names()).containsExactly("Bard", "chemist");
    assertThat(library().named(" BARD ")).isEqualTo(Persona.named("Shakespeare"));
    assertThat(library().find("nobody")).isEmpty();
    assertThat(library().all()).containsOnlyKeys("Bard", "chemist");
  }

  @Test
  void a_name_that_is_not_there_is_answered_with_the_nearest_or_with_all() throws IOException {
    file("striker.yaml", "name: a striker");
    file("coach.yaml", "name: a coach");

    assertThatThrownBy(() -> library().named("stricker"))
        .isInstanceOf(UnreadablePersonaException.class)
        .hasMessage(
            "there is no persona \"stricker\" in %s; did you mean \"striker\"?".formatted(folder));
    assertThatThrownBy(() -> library().named("x"))
        .hasMessage(
            "there is no persona \"x\" in %s; there are [coach, striker]".formatted(folder));
  }

  @Test
  void a_folder_that_is_none_and_names_that_are_one_are_refused() throws IOException {
    Path file = file("a.yaml", "name: a");
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> PersonaLibrary.in(missing))
        .hasMessage("There is no folder " + missing);
    assertThatThrownBy(() -> PersonaLibrary.in(file)).hasMessage(file + " is not a folder");

    Path other = file("A.json", "{}");
    assertThatThrownBy(() -> PersonaLibrary.in(folder))
        .hasMessage(
            "%s and %s are one name in a library; rename one of them".formatted(other, file));
  }

  @Test
  void a_file_is_laid_over_others_in_their_order() throws IOException {
    file("player.yaml", "name: a player", "boundaries: {never: [dive]}", "style: You are loud.");
    file("calm.yaml", "name: a calm one", "style: You are calm.", "tools: [pass, shoot]");
    Path striker =
        file(
            "striker.yaml",
            "name: a striker",
            "over: [Player, calm]",
            "goal: Score.",
            "tools: [shoot]");

    Persona persona = PersonaFile.read(striker);

    assertThat(persona).isEqualTo(library().named("striker"));
    assertThat(persona.name()).isEqualTo("a striker");
    assertThat(persona.identity()).isEqualTo("a striker");
    assertThat(persona.style().manner()).isEqualTo("You are calm.");
    assertThat(persona.boundaries().never()).containsExactly("dive");
    assertThat(persona.mayUse("pass")).isFalse();
    assertThat(persona.parentsOf(Facet.STYLE))
        .extracting(Parent::name)
        .containsExactly("a calm one");
    assertThat(persona.parentsOf(Facet.GOAL)).extracting(Parent::name).containsExactly("a striker");
  }

  @Test
  void a_file_is_lent_the_knowledge_of_another_and_keeps_its_name() throws IOException {
    file("physicist.yaml", "name: a physicist", "knowledge: {subjects: [quantum physics]}");
    file(
        "bard.yaml",
        "name: Shakespeare",
        "knowledge: {unknown: [quantum physics, anything after 1616]}");
    file("tutor.yaml", "name: a tutor", "identity: ''", "over: [bard]", "knowledge-of: physicist");

    Persona tutor = library().named("tutor");

    assertThat(tutor.name()).isEqualTo("a tutor");
    assertThat(tutor.identity()).isEqualTo("Shakespeare");
    assertThat(tutor.knowledge().subjects()).containsExactly("quantum physics");
    assertThat(tutor.knowledge().unknown()).containsExactly("anything after 1616");
  }

  @Test
  void two_goals_are_a_conflict_until_the_file_states_one() throws IOException {
    Path striker = file("striker.yaml", "name: a striker", "goal: Score.");
    Path coach = file("coach.yaml", "name: a coach", "goal: Let Mia play.");
    Path both = file("both.yaml", "name: both", "over: [striker, coach]");

    assertThatThrownBy(() -> library().named("both"))
        .hasMessage(
            ("%s, line 2, column 17: %s wants \"Score.\" and %s wants \"Let Mia play.\"; state a"
                    + " goal in this file to say which")
                .formatted(both, striker, coach));

    file("both.yaml", "name: both", "over: [striker, coach]", "goal: Win.");
    assertThat(library().named("both").goal().statement()).isEqualTo("Win.");
  }

  @Test
  void a_circle_is_refused_with_its_chain() throws IOException {
    file("a.yaml", "name: a", "over: [b]");
    Path b = file("b.yaml", "name: b", "knowledge-of: c");
    Path c = file("c.yaml", "name: c", "over: [a]");

    assertThatThrownBy(() -> library().named("a"))
        .hasMessage(
            c
                + ", line 2, column 8: over[0]: a persona cannot be made of itself, but this goes"
                + " round: a, b, c, a");
    file("b.yaml", "name: b", "over: [B]");
    assertThatThrownBy(() -> library().named("b"))
        .hasMessage(
            b
                + ", line 2, column 8: over[0]: a persona cannot be made of itself, but this goes"
                + " round: b, b");
  }

  @Test
  void names_that_are_not_there_and_faults_of_others_are_all_told() throws IOException {
    Path a = file("a.yaml", "name: a", "over: [strikr, coach]", "knowledge-of: coach", "tols: []");
    Path coach = file("coach.yaml", "name: ''");
    file("striker.yaml", "name: a striker");

    assertThatThrownBy(() -> library().named("a"))
        .isInstanceOfSatisfying(
            UnreadablePersonaException.class,
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        a
                            + ", line 2, column 8: over[0]: there is no persona \"strikr\" in "
                            + folder
                            + "; did you mean \"striker\"?",
                        a
                            + ", line 4, column 1: there is no \"tols\" in a persona; did you mean"
                            + " \"tools\"?",
                        coach
                            + ", line 1, column 7: name is blank; say something or leave it out"));
    assertThat(library().named("striker").name()).isEqualTo("a striker");
    assertThatThrownBy(() -> library().all()).hasMessageContaining("name is blank");
  }

  @Test
  void a_persona_that_many_are_made_of_is_read_once() throws IOException {
    file("p0.yaml", "name: p0");
    file("q0.yaml", "name: q0");
    for (int i = 1; i <= 40; i++) {
      String below = "over: [p%d, q%d]".formatted(i - 1, i - 1);
      file("p%d.yaml".formatted(i), "name: p" + i, below);
      file("q%d.yaml".formatted(i), "name: q" + i, below);
    }

    assertThat(library().named("p40").name()).isEqualTo("p40");
  }

  @Test
  void a_fault_below_many_is_found_and_told_once() throws IOException {
    Path broken = file("p0.yaml", "name: 7");
    file("q0.yaml", "name: q0");
    for (int i = 1; i <= 40; i++) {
      String below = "over: [p%d, q%d]".formatted(i - 1, i - 1);
      file("p%d.yaml".formatted(i), "name: p" + i, below);
      file("q%d.yaml".formatted(i), "name: q" + i, below);
    }

    assertThatThrownBy(() -> library().named("p40"))
        .hasMessage(broken + ", line 1, column 7: name must be a text but was 7; put it in quotes");
  }

  @Test
  void no_more_than_fifty_lie_over_each_other() throws IOException {
    file("p0.yaml", "name: p0");
    for (int i = 1; i <= 50; i++) {
      file("p%d.yaml".formatted(i), "name: p" + i, "over: [p%d]".formatted(i - 1));
    }

    assertThat(library().named("p49").name()).isEqualTo("p49");
    assertThatThrownBy(() -> library().named("p50"))
        .hasMessage(
            folder.resolve("p1.yaml")
                + ", line 2, column 8: over[0]: no more than 50 may lie over each other");
  }

  @Test
  void a_text_has_no_folder_to_look_others_up_in() {
    assertThatThrownBy(() -> PersonaFile.parse("name: a\nover: [b]\n"))
        .hasMessage(
            "the text: over, knowledge-of and goal.file name other files; read it from a file"
                + " beside them");
  }
}
