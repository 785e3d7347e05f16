package dev.multitudes.examples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.files.PersonaFile;
import dev.multitudes.files.PersonaLibrary;
import dev.multitudes.goal.Act;
import dev.multitudes.goal.Attainment;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/personas.md shows is what is so. */
class PersonasPageTest {
  private static final Path PAGE = Path.of("../docs/personas.md");
  private static final Path FILES = Path.of("src/main/resources/dev/multitudes/examples/personas");

  private final PersonaLibrary library = Starters.library();

  private static List<String> yaml(Path page) throws IOException {
    return Pattern.compile("(?s)```yaml\n(.*?)```")
        .matcher(Files.readString(page))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  @Test
  void its_first_file_is_a_persona() throws IOException {
    Persona porter = PersonaFile.parse(yaml(PAGE).getFirst());

    assertThat(porter.identity()).isEqualTo("a night porter in a grand hotel");
    assertThat(porter.boundaries().never()).containsExactly("tell one guest about another");
    assertThat(porter.style().exemplars()).hasSize(1);
  }

  @Test
  void its_goal_is_reached_by_what_it_says_and_by_nothing_else() throws IOException {
    Goal goal = PersonaFile.parse(yaml(PAGE).get(1)).goal();
    Seen talk =
        Seen.saying("That is 120 euros.", "Take the number 12 bus, please.").calling("list_nights");
    Seen cheap = talk.calling("book_room", "{\"night\": \"2026-05-03\", \"price\": \"120\"}");
    Seen dear = talk.calling("book_room", "{\"night\": \"2026-05-03\", \"price\": 200}");
    Seen june = talk.calling("book_room", "{\"night\": \"2026-06-03\", \"price\": 120}");

    assertThat(Attainment.of(goal, cheap).isReached()).isTrue();
    assertThat(Attainment.of(goal, dear).isReached()).isFalse();
    assertThat(Attainment.of(goal, june).isReached()).isFalse();
    assertThat(Attainment.of(goal, Seen.saying("I booked it for 120 euros.")).isReached())
        .isFalse();
    assertThat(Attainment.of(goal, talk).way()).hasValue(1.);
    assertThat(goal.constraints()).noneMatch(never -> never.isViolatedBy(cheap));
    assertThat(goal.constraints().getFirst().isViolatedBy(cheap.calling("book_room"))).isTrue();
    assertThat(goal.failed()).noneMatch(lost -> lost.holdsOn(cheap));
    assertThat(goal.failed()).allMatch(lost -> lost.holdsOn(cheap.in("{\"rooms\":{\"free\":0}}")));
  }

  /** Evidence that is given. */
  private record Seen(List<Act> acts, List<String> words, Optional<String> state)
      implements Evidence {

    static Seen saying(String... words) {
      return new Seen(List.of(), List.of(words), Optional.empty());
    }

    Seen calling(String tool) {
      return calling(tool, "{}");
    }

    Seen calling(String tool, String arguments) {
      var more = new ArrayList<>(acts);
      more.add(
          new Act.Call(
              "1.1", tool, arguments, Act.Fate.DONE, "", Optional.empty(), Optional.empty()));
      return new Seen(more, words, state);
    }

    Seen in(String json) {
      return new Seen(acts, words, Optional.of(json));
    }

    @Override
    public <A extends Record> List<A> did(Class<A> action) {
      return List.of();
    }
  }

  @Test
  void the_tutor_is_the_file_that_ships() throws IOException {
    assertThat(Files.readString(FILES.resolve("physics-tutor.yaml"))).contains(yaml(PAGE).get(2));
  }

  @Test
  void its_code_says_what_is_so() throws IOException {
    Persona author = library.named("textbook-author");
    Persona potter = library.named("harry-potter");
    Persona lincoln = library.named("abraham-lincoln");
    Persona tutor = library.named("shakespeare").withKnowledgeOf(library.named("physicist"));
    double share = potter.prevalence() / (potter.prevalence() + lincoln.prevalence());

    assertThat(author.goal().statement())
        .isEqualTo("The reader can solve the exercises without help.");
    assertThat(share).isEqualTo(9 / 11.);
    assertThat(tutor.knowledge().unknown()).containsExactly("anything after 1616");
    assertThat(Files.readString(PAGE))
        .contains("author.goal().statement(); // " + author.goal().statement())
        .contains("tutor.knowledge().unknown(); // " + tutor.knowledge().unknown());
  }

  @Test
  void the_file_of_the_readme_is_a_persona_that_is_told_what_it_says() throws IOException {
    Path readme = Path.of("../README.md");
    Persona porter = PersonaFile.parse(yaml(readme).getFirst());

    assertThat(Files.readString(readme))
        .contains(
            porter.sections().stream().map(Section::text).collect(joining("\n", "```\n", "\n```")));
  }

  @Test
  void every_key_of_the_schema_has_its_row() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(
            List.of(
                "name",
                "identity",
                "over",
                "knowledge-of",
                "goal",
                "knowledge",
                "boundaries",
                "style",
                "tools",
                "grants",
                "prevalence",
                "anchoring"))
        .allMatch(key -> page.contains("| `" + key + "` |"));
  }
}
