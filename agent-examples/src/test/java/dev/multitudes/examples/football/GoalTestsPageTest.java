package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What agent-test's page and the project's own show of goal tests is what is compiled. */
class GoalTestsPageTest {
  private static final Path PAGE = Path.of("../agent-test/README.md");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final List<Path> TESTS =
      List.of(
          Path.of("src/test/java/dev/multitudes/examples/football"),
          Path.of("../agent-test/src/test/java/dev/multitudes/testing"));

  @Test
  void every_piece_of_java_is_one_that_is_compiled() throws IOException {
    String tests = tests();
    List<String> pieces =
        JAVA.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)).toList();

    assertThat(pieces).hasSizeGreaterThan(5).allSatisfy(piece -> assertThat(tests).contains(piece));
  }

  @Test
  void the_first_page_shows_two_of_them() throws IOException {
    String page = Files.readString(Path.of("../README.md"));
    String section =
        page.substring(page.indexOf("## Test a goal"), page.indexOf("## What is claimed"));
    String tests = tests();

    assertThat(JAVA.matcher(section).results().map(found -> found.group(1)).toList())
        .hasSize(2)
        .allSatisfy(piece -> assertThat(tests).contains(piece));
  }

  private static String tests() throws IOException {
    var all = new StringBuilder();
    for (Path folder : TESTS) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(it -> it.toString().endsWith("Test.java")).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }
}
