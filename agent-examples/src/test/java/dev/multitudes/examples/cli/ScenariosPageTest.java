package dev.multitudes.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.examples.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/scenarios.md shows is what is printed. */
class ScenariosPageTest {
  private static final Path PAGE = Path.of("../docs/scenarios.md");

  private static Stream<String> names() {
    return Scenarios.all().stream().map(listed -> listed.scenario().name());
  }

  /** Tokens are left out: they change with every word of a prompt. */
  private static String withoutTokens(String table) {
    return table.replaceAll(" +\\d+\n", "\n");
  }

  @ParameterizedTest
  @MethodSource("names")
  void each_scenario_has_its_line_and_its_table(String name) throws IOException {
    String page = Files.readString(PAGE);
    String told = Terminal.run("play", "--table", name).out();
    String table = told.substring(told.indexOf("\n" + name + ": "));

    assertThat(page).contains("| `" + name + "` |");
    assertThat(withoutTokens(page)).contains(withoutTokens(table));
  }
}
