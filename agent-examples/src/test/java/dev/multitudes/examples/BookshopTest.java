package dev.multitudes.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.agent.Agent;
import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Between;
import dev.multitudes.tool.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bookshop of the README: own tools, no simulated world. */
class BookshopTest {

  static final class OpeningHours {
    @dev.langchain4j.agent.tool.Tool("When the shop is open.")
    String openingHours() {
      return "From nine to six.";
    }
  }

  private static String ask(ChatModel model) {
    record Book(String title, @Between(min = 1, max = 9) int copies) {}

    Persona clerk =
        Persona.named("a clerk in a small bookshop")
            .wanting(
                Goal.of("The customer gets the book.")
                    .achievedWhen("a book is ordered", run -> !run.did(Book.class).isEmpty()));

    Run run =
        Agent.as(clerk, model)
            .with(Tool.of(Book.class, "Orders a book.", book -> "Ordered " + book.title() + "."))
            .withMethodsOf(new OpeningHours())
            .pursue("Good morning, do you have Leaves of Grass?");

    return switch (run.outcome()) {
      case Outcome.Achieved it -> "reached: " + it.why();
      case Outcome.Answered it -> "answered: " + it.words();
      case Outcome.Foreclosed it -> "lost by " + it.blame() + ": " + it.why();
      case Outcome.GaveUp it -> "gave up: " + it.words();
      case Outcome.Stopped it -> "stopped: " + it.rule();
      case Outcome.Broken it -> "broken: " + it.cause();
    };
  }

  private static AiMessage calls(String tool, String arguments) {
    return AiMessage.from(ToolExecutionRequest.builder().name(tool).arguments(arguments).build());
  }

  private static ChatModel saying(AiMessage... replies) {
    Deque<AiMessage> left = new ArrayDeque<>(List.of(replies));
    return new ChatModel() {
      @Override
      public ChatResponse doChat(ChatRequest request) {
        return ChatResponse.builder().aiMessage(left.remove()).build();
      }
    };
  }

  @Test
  void an_order_reaches_the_goal() {
    ChatModel model =
        saying(
            calls("openingHours", "{}"),
            calls("book", "{\"title\":\"Leaves of Grass\",\"copies\":\"many\"}"),
            calls("book", "{\"title\":\"Leaves of Grass\",\"copies\":1}"));

    assertThat(ask(model)).isEqualTo("reached: exact: a book is ordered");
  }

  @Test
  void a_promise_does_not() {
    AiMessage promise = AiMessage.from("I have ordered it.");

    assertThat(ask(saying(promise, promise))).isEqualTo("gave up: I have ordered it.");
  }

  @Test
  void the_readme_shows_this_code() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/dev/multitudes/examples/BookshopTest.java"));
    String code =
        source.substring(
            source.indexOf("    record Book("),
            source.indexOf("  }\n\n  private static AiMessage"));

    assertThat(Files.readString(Path.of("../README.md"))).contains("```java\n" + code + "```");
  }
}
