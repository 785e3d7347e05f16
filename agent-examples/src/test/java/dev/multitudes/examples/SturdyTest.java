package dev.multitudes.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.agent.Agent;
import dev.multitudes.agent.Ruling;
import dev.multitudes.journal.FileJournal;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Decision;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sturdy agent of the README: it asks a person, and its run outlives its process. */
class SturdyTest {
  record Order(String title, int copies) {}

  @TempDir Path folder;

  private final Persona clerk = Persona.named("a clerk in a small bookshop");
  private final Toolbox tools =
      Toolbox.of(Tool.of(Order.class, "Orders a book.", order -> "Ordered " + order.title() + "."));
  private final String situation = "A school wants 300 copies of Leaves of Grass.";

  /** Orders once, and then says so. */
  private final ChatModel model =
      new ChatModel() {
        @Override
        public ChatResponse doChat(ChatRequest request) {
          boolean asked = request.messages().stream().anyMatch(AiMessage.class::isInstance);
          var order =
              ToolExecutionRequest.builder()
                  .name("order")
                  .arguments("{\"title\":\"Leaves of Grass\",\"copies\":300}")
                  .build();
          return ChatResponse.builder()
              .aiMessage(asked ? AiMessage.from("It is ordered.") : AiMessage.from(order))
              .build();
        }
      };

  private static boolean isCheap(ToolCall call) {
    return !call.arguments().contains("300");
  }

  private Agent sturdy() {
    return Agent.as(clerk, model)
        .with(tools)
        .gatedBy((run, call) -> isCheap(call) ? Ruling.allow() : Ruling.ask("It costs a lot."))
        .journalledIn(FileJournal.at(folder));
  }

  private Run pursue() {
    Agent sturdy =
        Agent.as(clerk, model)
            .with(tools)
            .gatedBy((run, call) -> isCheap(call) ? Ruling.allow() : Ruling.ask("It costs a lot."))
            .journalledIn(FileJournal.at(folder));

    Run run = sturdy.pursue("order-42", situation); // begins it, or goes on where the process died

    return run;
  }

  @Test
  void what_costs_a_lot_waits_for_a_person_in_another_process_if_need_be() {
    pursue();

    Run waiting = pursue();

    assertThat(waiting.question().orElseThrow().reason()).isEqualTo("It costs a lot.");
    assertThat(sturdy().answer(waiting, new Decision.Approved()).outcome())
        .isEqualTo(new Outcome.Answered("It is ordered."));
  }

  @Test
  void the_readme_shows_this_code() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/dev/multitudes/examples/SturdyTest.java"));
    String code =
        source.substring(
            source.indexOf("    Agent sturdy =\n"), source.indexOf("\n    return run;"));

    assertThat(Files.readString(Path.of("../README.md"))).contains("```java\n" + code + "```");
  }
}
