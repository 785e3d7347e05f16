package dev.multitudes.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.multitudes.format.CallReader;
import dev.multitudes.format.ReadCall;
import dev.multitudes.format.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines of the README that read calls, for users of the reader alone. */
class ReadingTest {
  private static final Path SELF =
      Path.of("src/test/java/dev/multitudes/examples/ReadingTest.java");

  private static List<String> told(List<ToolSpecification> tools, String reply) {
    var told = new ArrayList<String>();
    Reading reading = CallReader.offering(tools).read(reply);
    for (ReadCall call : reading.calls()) {
      told.add(call.name() + " " + call.arguments());
    }
    return told;
  }

  @Test
  void calls_are_read_as_the_readme_says() throws IOException {
    String source = Files.readString(SELF);
    String lines =
        source.substring(source.indexOf("    Reading r"), source.indexOf("    return t"));

    assertThat(told(List.of(), "[TOOL_CALLS] [{\"name\": \"now\", \"arguments\": {}}]"))
        .containsExactly("now {}");
    assertThat(Files.readString(Path.of("../README.md"))).contains("```java\n" + lines + "```");
  }
}
