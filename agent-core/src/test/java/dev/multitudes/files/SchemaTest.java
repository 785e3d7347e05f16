package dev.multitudes.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.multitudes.persona.Persona;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema and the reader say the same of a file, as far as a schema can. */
class SchemaTest {
  private static final Path SHIPPED =
      Path.of("../agent-examples/src/main/resources/dev/multitudes/examples/personas");
  private static final String TEXT = text();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TEXT, InputFormat.JSON);

  static List<Broken> refused() {
    return Broken.all().stream().filter(it -> it.schema() == Broken.Schema.REFUSES).toList();
  }

  @Test
  void it_is_published_as_it_is_in_the_jar() throws IOException {
    assertThat(Files.readString(Path.of("../docs/persona.schema.json"))).isEqualTo(TEXT);
  }

  @Test
  void there_are_enough_broken_files_to_tell() {
    assertThat(refused()).hasSizeGreaterThanOrEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_the_reader_refuses_the_schema_refuses(Broken broken) {
    assertThat(faults(broken.text())).isNotEmpty();
  }

  @Test
  void everything_that_can_be_said_fits_it() {
    String text =
        """
        $schema: persona.schema.json
        name: a striker
        identity: ""
        over: [player]
        knowledge-of: coach
        goal:
          statement: Score.
          achieved:
            - {name: in, state: /ball/place, is: net}
            - {name: fast, state: /ball/speed, above: 3, below: 9}
            - {name: shot, called: shoot, with: {side: left, power: {above: 3}, now: true, x: 1}}
            - {name: fine, judged: 'Was it fine?'}
            - {name: half, milestones: 0.5}
            - name: any of several
              any:
                - {said: {matches: '^Mine'}}
                - {not: {all: [{called: pass, times: {at-least: 2, at-most: 3}, fate: any}]}}
          failed: [{name: lost, state: /ball, exists: false}]
          never: [{name: foul, called: foul, fate: refused}]
          milestones: [{name: up, said: up}, {name: ahead, weight: 2, after: [up], called: run}]
          horizon: 9
          urgency: 0.5
        knowledge: {subjects: [football], unknown: [the future]}
        boundaries: {never: [dive], forbidden: [hold], toolCalls: 3}
        style:
          manner: You say little.
          register: plain
          uses: [mine]
          avoids: [perhaps]
          sentences: short
          exemplars: [Mine!]
        tools: []
        grants: [{tool: shoot, reason: nobody else is there}]
        prevalence: 0.5
        anchoring: {every: 5}
        """;

    assertThat(faults(text)).isEmpty();
    assertThat(
            PersonaFile.parse(text.replaceAll("(over|knowledge-of): .*\n", "")).goal().achieved())
        .hasSize(6);
    assertThat(faults("name: a\ngoal: {file: score.goal.yaml}")).isEmpty();
    assertThat(faults("name: a\ngoal: Score.\nstyle: dry\nanchoring: head\n")).isEmpty();
    assertThat(faults(PersonaFile.yaml(Persona.impliedBySituation("player")))).isEmpty();
  }

  @Test
  void every_persona_that_ships_fits_it() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      List<Path> personas = files.filter(file -> !file.toString().endsWith(".goal.yaml")).toList();

      assertThat(personas).hasSizeGreaterThanOrEqualTo(12);
      for (Path persona : personas) {
        assertThat(faults(Files.readString(persona))).as("%s", persona).isEmpty();
      }
    }
  }

  @Test
  void every_goal_that_ships_fits_it() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      List<Path> goals = files.filter(file -> file.toString().endsWith(".goal.yaml")).toList();

      assertThat(goals).isNotEmpty();
      for (Path goal : goals) {
        String within = "name: a\ngoal:\n" + Files.readString(goal).indent(2);
        assertThat(faults(within)).as("%s", goal).isEmpty();
      }
    }
  }

  @Test
  void it_knows_the_keys_that_the_reader_knows() throws IOException {
    Set<String> keys = new TreeSet<>();
    Iterator<String> names = new ObjectMapper().readTree(TEXT).path("properties").fieldNames();
    names.forEachRemaining(keys::add);

    assertThat(BrokenFilesTest.problems("zzzzzzzzzzzz: 1\nname: a"))
        .singleElement()
        .asString()
        .satisfies(told -> keys.forEach(key -> assertThat(told).contains(key)));
  }

  @Test
  void every_key_is_described_for_editors() throws IOException {
    var without = new ArrayList<String>();
    describe("", new ObjectMapper().readTree(TEXT), without);

    assertThat(without).isEmpty();
  }

  private static void describe(String path, JsonNode schema, List<String> without) {
    for (var property : schema.path("properties").properties()) {
      String below = path + "/" + property.getKey();
      if (!property.getValue().has("description")) {
        without.add(below);
      }
      describe(below, property.getValue(), without);
      describe(below, property.getValue().path("items"), without);
      property.getValue().path("oneOf").forEach(one -> describe(below, one, without));
    }
  }

  private static List<String> faults(String yaml) {
    return SCHEMA.validate(yaml, InputFormat.YAML).stream().map(Objects::toString).toList();
  }

  private static String text() {
    try (InputStream in =
        Objects.requireNonNull(PersonaFile.class.getResourceAsStream("persona.schema.json"))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
