package dev.multitudes.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a file is said with its place and the way out. */
class BrokenFilesTest {
  @TempDir Path folder;

  static List<Broken> broken() {
    return Broken.all();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void each_fault_is_named_with_its_place(Broken broken) {
    assertThat(problems(broken.text()))
        .isEqualTo(broken.told().stream().map(told -> "the text, " + told).toList());
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_in_the_order_of_the_file() {
    String text =
        """
        name: 7
        stile: dry
        style:
          exemplar: [Mine!]
          uses: yours
        prevalence: -1
        name: b
        """;

    assertThat(problems(text))
        .containsExactly(
            "the text, line 1, column 7: name must be a text but was 7; put it in quotes",
            "the text, line 2, column 1: there is no \"stile\" in a persona; did you mean"
                + " \"style\"?",
            "the text, line 4, column 3: there is no \"exemplar\" in style; did you mean"
                + " \"exemplars\"?",
            "the text, line 5, column 9: style.uses must be a list of texts but was \"yours\"",
            "the text, line 6, column 13: prevalence must be a number above 0 but was -1",
            "the text, line 7, column 1: \"name\" stands in line 1 already; keep one");
  }

  @Test
  void no_more_than_a_hundred_problems_are_told() {
    String text = "name: a\n" + "x: 1\n".repeat(150);

    List<String> told = problems(text);

    assertThat(told).hasSize(101).last().isEqualTo("the text: and 50 more like these");
  }

  @Test
  void a_file_that_is_no_text_in_utf_8_is_refused_with_the_place() throws IOException {
    Path file = folder.resolve("a.yaml");
    Files.write(file, "name: a\nstyle: caf\u00e9 talk\n".getBytes(ISO_8859_1));

    assertThatThrownBy(() -> PersonaFile.read(file))
        .isInstanceOf(UnreadablePersonaException.class)
        .hasMessage(file + ", line 2, column 11: this is not UTF-8; save the file as UTF-8");
  }

  @Test
  void a_file_that_is_cut_off_within_a_character_is_refused() throws IOException {
    Path file = folder.resolve("a.yaml");
    Files.write(file, new byte[] {'n', 'a', 'm', 'e', ':', ' ', (byte) 0xc3});

    assertThatThrownBy(() -> PersonaFile.read(file)).hasMessageContaining("this is not UTF-8");
  }

  @Test
  void a_byte_order_mark_is_passed_over() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "\ufeffname: a\n");

    assertThat(PersonaFile.read(file).name()).isEqualTo("a");
  }

  @Test
  void an_empty_a_missing_and_a_large_file_are_refused() throws IOException {
    Path empty = Files.writeString(folder.resolve("a.yaml"), " \n");
    Path large = Files.writeString(folder.resolve("b.yaml"), "name: " + "a".repeat(1 << 20));
    Path missing = folder.resolve("c.yaml");
    Path other = Files.writeString(folder.resolve("d.txt"), "name: d\n");

    assertThatThrownBy(() -> PersonaFile.read(empty))
        .hasMessage(
            empty + " holds no persona: it is empty; begin with a name, such as name: a striker");
    assertThatThrownBy(() -> PersonaFile.read(large))
        .hasMessage(large + " is larger than 1048576 bytes, the most that a persona may have");
    assertThatThrownBy(() -> PersonaFile.read(missing)).hasMessage("There is no file " + missing);
    assertThatThrownBy(() -> PersonaFile.read(other))
        .hasMessage(other + ": a persona is a file whose name ends in .yaml, .yml or .json");
    assertThatThrownBy(() -> PersonaFile.read(Files.createDirectory(folder.resolve("e.yaml"))))
        .hasMessage(folder.resolve("e.yaml") + " is not a file");
  }

  @Test
  void what_is_neither_yaml_nor_json_says_where_it_broke() throws IOException {
    Path json = Files.writeString(folder.resolve("a.json"), "{\"name\": \"a\",\n \"style\": dry}");

    assertThat(problems("name: [a\n"))
        .singleElement()
        .asString()
        .startsWith("the text, line 2, column 1: this is not YAML: ");
    assertThatThrownBy(() -> PersonaFile.read(json))
        .hasMessageStartingWith(json + ", line 2, column ")
        .hasMessageContaining("this is not JSON: Unrecognized token 'dry'");
  }

  @Test
  void a_few_lines_that_stand_for_gigabytes_and_deep_nesting_are_refused_at_once() {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
    }

    assertThat(problems(bomb.toString()))
        .anyMatch(told -> told.contains("anchors and aliases (&a, *a) are not read; write it out"));
    assertThat(problems("name: " + "[".repeat(100_000))).hasSize(1);
    assertThat(problems("{name: ".repeat(1000))).hasSize(1);
  }

  @Test
  void words_that_look_like_truths_are_texts_where_a_text_is_wanted() {
    assertThat(
            PersonaFile.parse("name: a\nstyle: {exemplars: [yes, No, on, off, Yes.]}")
                .style()
                .exemplars())
        .containsExactly("yes", "No", "on", "off", "Yes.");
  }

  static List<String> problems(String text) {
    return catchThrowableOfType(UnreadablePersonaException.class, () -> PersonaFile.parse(text))
        .problems();
  }
}
