package dev.multitudes.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCallsCommandTest {
  private static final String TOOLS =
      """
      [{"name":"add","parameters":{"type":"object","properties":{"a":{"type":"integer"}}}}]
      """;

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String reply(String text) throws IOException {
    return file("reply.txt", text);
  }

  @Test
  void a_call_is_told_with_its_reader_and_its_place() throws IOException {
    String reply =
        reply("I add.\n<tool_call>\n{\"name\": \"add\", \"arguments\": {\"a\": 1}}\n</tool_call>");

    Terminal told = Terminal.run("read-calls", "--tools", file("tools.json", TOOLS), reply);

    assertThat(told.err()).isEmpty();
    assertThat(told.code()).isZero();
    assertThat(told.flowing())
        .contains("Tools add", "Call 1 add {\"a\":1} Read by", "From 3:1 to 3:39", "Words I add.")
        .doesNotContain("Not read", "No tools were given");
  }

  @Test
  void a_call_that_broke_is_told_with_the_place_and_the_text_there() throws IOException {
    String reply =
        reply("<tool_call>\n{\"name\": \"add\", \"arguments\": {\"a\": oops oops}}\n</tool_call>");

    Terminal told = Terminal.run("read-calls", "--tools", file("tools.json", TOOLS), reply);

    assertThat(told.code()).isZero();
    assertThat(told.flowing())
        .contains("Calls none", "Not read", "Begins 1:1", "Broke 2:", "oops", "Words <tool_call>");
  }

  @Test
  void what_was_mended_is_told() throws IOException {
    String reply = reply("<tool_call>{'name': 'add', 'arguments': {'a': '1',}}</tool_call>");

    assertThat(Terminal.run("read-calls", "--tools", file("tools.json", TOOLS), reply).flowing())
        .contains("Call 1 add {\"a\":1}", "Changed");
  }

  @Test
  void without_tools_bare_json_is_no_call_and_the_command_says_why() throws IOException {
    String reply = reply("{\"name\": \"add\", \"arguments\": {\"a\": 1}}");

    assertThat(Terminal.run("read-calls", reply).flowing())
        .contains(
            "No tools were given, so bare JSON is not taken for a call; give some with --tools"
                + " FILE.",
            "Calls none",
            "Words {\"name\": \"add\"");
    assertThat(Terminal.run("read-calls", "--tools", file("tools.json", TOOLS), reply).flowing())
        .contains("Call 1 add");
  }

  @Test
  void what_is_cut_off_is_not_completed() throws IOException {
    String reply = reply("{\"name\": \"add\", \"arguments\": {\"a\": 1}");
    String tools = file("tools.json", TOOLS);

    assertThat(Terminal.run("read-calls", "--tools", tools, reply).flowing())
        .contains("Call 1 add");
    assertThat(Terminal.run("read-calls", "--cut-off", "--tools", tools, reply).flowing())
        .contains("Calls none");
  }

  @Test
  void reasoning_may_have_been_opened_by_the_prompt() throws IOException {
    String reply = reply("hm</think>Hello.");

    assertThat(Terminal.run("read-calls", "--reasoning-open", reply).flowing())
        .contains("Reasoning hm Words Hello.");
  }

  @Test
  void json_is_one_object() throws IOException {
    String reply =
        reply("I add.\n<tool_call>{\"name\":\"add\",\"arguments\":{\"a\":1}}</tool_call>");

    Terminal told = Terminal.run("read-calls", "--json", "--format", "hermes", reply);

    assertThat(told.lines()).hasSize(1);
    assertThat(told.out())
        .startsWith("{\"words\":\"I add.")
        .contains(
            "\"calls\":[{\"name\":\"add\",\"arguments\":{\"a\":1},\"reader\":", "\"unread\":[]")
        .contains("\"begins\":\"2:12\"");
  }

  @Test
  void a_dash_is_standard_input() throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("Hello.".getBytes(UTF_8)));
    try {
      assertThat(Terminal.run("read-calls", "-").flowing()).contains("Words Hello.");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void a_format_that_nobody_knows_is_refused_naming_all_there_are() throws IOException {
    Terminal told = Terminal.run("read-calls", "--format", "hermse", reply("Hello."));

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.out()).isEmpty();
    assertThat(told.err()).contains("hermse", "hermes", "mistral");
  }

  @Test
  void what_cannot_be_read_is_refused() throws IOException {
    Path missing = folder.resolve("missing.txt");
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Path latin1 = Files.write(folder.resolve("latin1.txt"), new byte[] {'a', (byte) 0xE4});

    assertThat(Terminal.run("read-calls", missing.toString()))
        .isEqualTo(new Terminal(2, "", "There is no file %s.%n".formatted(missing)));
    assertThat(Terminal.run("read-calls", empty.toString()))
        .isEqualTo(new Terminal(2, "", "%s is empty.%n".formatted(empty)));
    assertThat(Terminal.run("read-calls", folder.toString()))
        .isEqualTo(new Terminal(2, "", "%s is a folder, not a file.%n".formatted(folder)));
    assertThat(Terminal.run("read-calls", latin1.toString()))
        .isEqualTo(
            new Terminal(
                2,
                "",
                "%s is not text in UTF-8: see byte 2. Convert it to UTF-8 first.%n"
                    .formatted(latin1)));
    assertThat(Terminal.run("read-calls").code()).isEqualTo(2);
  }

  @Test
  void tools_that_are_none_are_refused_before_anything_is_read() throws IOException {
    String tools = file("tools.json", "[{\"title\": \"add\"}]");

    assertThat(Terminal.run("read-calls", "--tools", tools, reply("Hello.")))
        .isEqualTo(
            new Terminal(
                2, "", "%s: tool 1 has no name; it was {\"title\":\"add\"}.%n".formatted(tools)));
  }

  @Test
  void the_readme_shows_what_is_printed() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    String said =
        "I shoot. <tool_call>{'name': 'shoot', 'arguments': {'side': 'RIGHT'}}</tool_call>";

    Terminal told = Terminal.run("read-calls", reply(said));

    assertThat(readme)
        .contains("echo \"" + said + "\" | ./multitudes read-calls -")
        .contains("```\n" + told.out().stripTrailing() + "\n```");
  }
}
