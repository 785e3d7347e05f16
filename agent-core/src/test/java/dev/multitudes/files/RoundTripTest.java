package dev.multitudes.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Anchoring;
import dev.multitudes.persona.Boundaries;
import dev.multitudes.persona.Grant;
import dev.multitudes.persona.Knowledge;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Style;
import dev.multitudes.persona.ToolScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written reads back equal. */
class RoundTripTest {
  private static final Persona STRIKER = Persona.named("a striker");

  /** Personas of the kind that a file can hold: without code, and of their own. */
  @Provide
  Arbitrary<Persona> personas() {
    Arbitrary<String> identities = Arbitraries.oneOf(texts(), Arbitraries.just(""));
    Arbitrary<Goal> goals =
        Arbitraries.oneOf(
            texts().map(Goal::of), Arbitraries.just(Goal.unstated()), GoalsOfFiles.any(texts()));
    Arbitrary<Knowledge> knowledge = Combinators.combine(some(), some()).as(Knowledge::new);
    Arbitrary<Boundaries> boundaries =
        Combinators.combine(some(), some().map(Set::copyOf), limits()).as(Boundaries::new);
    Arbitrary<ToolScope> scopes =
        Arbitraries.oneOf(
            Arbitraries.just(ToolScope.all()),
            some().map(names -> new ToolScope.Only(Set.copyOf(names))));
    Arbitrary<List<Grant>> grants =
        Combinators.combine(texts(), texts()).as(Grant::new).list().ofMaxSize(2);
    Arbitrary<OptionalDouble> weights =
        Arbitraries.doubles()
            .between(1e-9, 1e9)
            .ofScale(9)
            .optional()
            .map(it -> it.map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
    Arbitrary<Anchoring> anchoring =
        Arbitraries.of(
            new Anchoring.Head(),
            new Anchoring.HeadAndTail(),
            new Anchoring.OnDrift(),
            new Anchoring.EveryN(3));
    return Combinators.combine(texts(), identities, styles(), goals, knowledge, boundaries, scopes)
        .flatAs(
            (name, identity, style, goal, known, bounds, scope) ->
                Combinators.combine(grants, weights, anchoring.optional())
                    .as(
                        (granted, weight, anchored) ->
                            new Persona(
                                name, identity, style, goal, known, bounds, scope, granted, weight,
                                anchored, Map.of())));
  }

  private static Arbitrary<Style> styles() {
    Arbitrary<String> maybe = Arbitraries.oneOf(texts(), Arbitraries.just(""));
    return Combinators.combine(maybe, maybe, some(), some(), maybe, some())
        .as(
            (manner, register, uses, avoids, sentences, exemplars) ->
                new Style(
                    manner,
                    register,
                    uses,
                    avoids.stream().filter(word -> !uses.contains(word)).toList(),
                    sentences,
                    exemplars));
  }

  /** What YAML reads as something else, layouts, and any characters that are whole. */
  private static Arbitrary<String> texts() {
    Arbitrary<String> traps =
        Arbitraries.of(
            "yes",
            "no",
            "on",
            "null",
            "~",
            "true",
            "1e3",
            "0x1F",
            "1_000",
            ".inf",
            "2026-11-23",
            "- a",
            "a: b",
            "a #b",
            "# a",
            "&a",
            "*a",
            "!a",
            "%a",
            "@a",
            "`a`",
            "{a}",
            "[a]",
            "|",
            ">",
            "a\nb",
            "a\n\n  b\n",
            "  a",
            "a  ",
            "\ta",
            "a\r\nb",
            "a\rb",
            "\"",
            "'",
            "\\n",
            "\\",
            "\"a\" 'b'",
            "---",
            "...",
            "<<",
            "=",
            "?",
            ":",
            "é",
            "漢字",
            "🙂",
            "a\u0085b",
            "a\u2028b",
            "\ufeffa",
            "a\u0000b",
            "a\u001bb",
            "a\u007fb",
            "\ufffe",
            "a".repeat(2000),
            "a b ".repeat(300));
    Arbitrary<String> any =
        Arbitraries.strings()
            .ofMaxLength(40)
            .filter(RoundTripTest::isWhole)
            .filter(RoundTripTest::says);
    return Arbitraries.oneOf(traps, any).filter(RoundTripTest::says);
  }

  private static boolean says(String text) {
    return !text.isBlank();
  }

  private static boolean isWhole(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  private static Arbitrary<List<String>> some() {
    return texts().list().uniqueElements().ofMaxSize(3);
  }

  private static Arbitrary<OptionalInt> limits() {
    return Arbitraries.integers()
        .greaterOrEqual(1)
        .optional()
        .map(limit -> limit.map(OptionalInt::of).orElseGet(OptionalInt::empty));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
  void what_was_written_reads_back_equal(@ForAll("personas") Persona persona) {
    for (Syntax syntax : Syntax.values()) {
      String text = PersonaWriter.write(persona, syntax);

      Persona read = DraftReader.read(Content.of("it", syntax, Kind.PERSONA, text)).own();

      assertThat(read).isEqualTo(persona);
      assertThat(PersonaWriter.write(read, syntax)).isEqualTo(text);
    }
  }

  @Test
  void the_yaml_is_meant_to_be_read() {
    Persona striker =
        Persona.named("a striker")
            .style(Style.NONE.manner("You say little.").shownBy("Mine!", "Yes."))
            .wanting(Goal.of("Score."))
            .never("dive")
            .using("shoot", "pass")
            .prevalence(2)
            .anchoring(new Anchoring.EveryN(5));

    assertThat(PersonaFile.yaml(striker))
        .isEqualTo(
            """
            name: "a striker"
            goal: "Score."
            boundaries:
              never:
              - "dive"
            style:
              manner: "You say little."
              exemplars:
              - "Mine!"
              - "Yes."
            tools:
            - "pass"
            - "shoot"
            prevalence: 2.0
            anchoring:
              every: 5
            """);
  }

  @Test
  void the_json_is_meant_to_be_read() {
    assertThat(PersonaFile.json(Persona.named("a striker").using()))
        .isEqualTo(
            """
            {
              "name" : "a striker",
              "tools" : [ ]
            }
            """);
  }

  @Test
  void a_hybrid_is_written_as_one_of_its_own() {
    Persona tutor = STRIKER.knowing("football").withKnowledgeOf(Persona.named("x").knowing("tea"));

    Persona read = PersonaFile.parse(PersonaFile.yaml(tutor));

    assertThat(read.fingerprint()).isEqualTo(tutor.fingerprint());
    assertThat(read.parents()).isEmpty();
  }

  @Test
  void criteria_that_are_code_are_not_lost_silently() {
    Persona striker = STRIKER.wanting(Goal.of("Score.").achievedWhen("it is in", run -> true));

    assertThatThrownBy(() -> PersonaFile.yaml(striker))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The goal of \"a striker\" cannot be written to a file: its condition \"it is in\" is"
                + " code; write it without, and add that where the file is read");
  }

  @Test
  void what_a_file_cannot_hold_is_not_written() {
    assertThatThrownBy(() -> PersonaFile.json(STRIKER.style("half \ud83d of it")))
        .hasMessage(
            "\"a striker\" cannot be written to a file: it would not read back the same; look for"
                + " characters that are cut in half, or line breaks in the name of an argument");
    assertThatThrownBy(() -> PersonaFile.yaml(STRIKER.using(" ")))
        .hasMessage(
            "\"a striker\" cannot be written to a file: the file, line 3, column 3: tools[0] is"
                + " blank; say something or leave it out");
    assertThatThrownBy(() -> PersonaFile.yaml(Persona.BLANK.style("You shout.")))
        .hasMessageContaining("name is missing, such as name: a striker");
  }

  @Test
  void a_file_is_written_in_the_syntax_that_its_name_ends_in(@TempDir Path folder)
      throws IOException {
    for (String name : List.of("a.yaml", "a.YML", "a.json")) {
      PersonaFile.write(STRIKER, folder.resolve(name));

      assertThat(PersonaFile.read(folder.resolve(name))).isEqualTo(STRIKER);
    }
    assertThat(folder.resolve("a.json")).content().startsWith("{");
    assertThat(Files.readString(folder.resolve("a.YML"))).isEqualTo("name: \"a striker\"\n");
  }

  @Test
  void a_file_that_cannot_be_written_says_why(@TempDir Path folder) throws IOException {
    Path taken = Files.createDirectory(folder.resolve("taken.yaml"));

    assertThatThrownBy(() -> PersonaFile.write(STRIKER, folder.resolve("a.txt")))
        .hasMessageStartingWith(
            "A persona is written to a .yaml, .yml or .json file but this was ");
    assertThatThrownBy(() -> PersonaFile.write(STRIKER, taken))
        .hasMessage("The persona cannot be written to \"%s\": it is a folder".formatted(taken));
    assertThatThrownBy(() -> PersonaFile.write(STRIKER, folder.resolve("no/a.yaml")))
        .hasMessageEndingWith("there is no folder " + folder.resolve("no"));
  }
}
