package dev.multitudes.examples.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolListTest {
  @TempDir Path folder;

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("tools.json"), json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        [{"name":"add","description":"Adds","parameters":{"properties":{"a":{"type":"integer"}}}}]
        """,
        """
        [{"type":"function","function":
          {"name":"add","description":"Adds","parameters":{"properties":{"a":{"type":"integer"}}}}}]
        """,
        """
        {"tools":
         [{"name":"add","description":"Adds","parameters":{"properties":{"a":{"type":"integer"}}}}]}
        """
      })
  void tools_are_a_list_as_openai_has_it_or_plainer(String json) throws IOException {
    ToolSpecification tool = ToolList.read(file(json)).getFirst();

    assertThat(tool.name()).isEqualTo("add");
    assertThat(tool.description()).isEqualTo("Adds");
    assertThat(tool.parameters().properties()).containsOnlyKeys("a");
  }

  @Test
  void a_tool_without_parameters_has_none() throws IOException {
    assertThat(ToolList.read(file("[{\"name\":\"now\"}]")))
        .containsExactly(ToolSpecification.builder().name("now").build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [] | FILE holds no tools; write a list such as [{"name":"shoot","parameters":{"type":"object","properties":{}}}].
          {"tool":1} | FILE holds no tools; write a list such as [{"name":"shoot","parameters":{"type":"object","properties":{}}}].
          [{"name":"a"},{}] | FILE: tool 2 has no name; it was {}.
          [{"name":"a","parameters":[1]}] | FILE: tool 1, "a": parameters must be a JSON schema but was [1].
          """)
  void what_is_no_tool_is_named_with_what_it_was(String json, String sentence) throws IOException {
    Path file = file(json);

    assertThatThrownBy(() -> ToolList.read(file))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(sentence.replace("FILE", file.toString()));
  }

  @Test
  void what_is_no_json_is_named_with_the_line() throws IOException {
    Path file = file("[\n  {name: 1}\n]");

    assertThatThrownBy(() -> ToolList.read(file))
        .hasMessageStartingWith(file + " is not JSON: ")
        .hasMessageContaining("(line 2, column 4)");
  }
}
