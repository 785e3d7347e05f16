package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.multitudes.agent.Agent;
import dev.multitudes.agent.Conversation;
import dev.multitudes.agent.Limits;
import dev.multitudes.goal.Goal;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Tool;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However long it lasts, the model sees who it is, what it wants, its tools and the last words. */
@Timeout(60)
class LongConversationTest {
  private static final String MODEL = "qwen3:4b";
  private static final int CONTEXT = 4096;
  private static final int REPLY = 512;
  private static final Persona LIBRARIAN =
      Persona.named("a librarian of the old school").wanting(Goal.of("Find the reader a book."));
  private static final Persona THIEF =
      Persona.named("a thief of books").wanting(Goal.of("Steal the first folio."));

  record Search(String shelf) {}

  private static final Tool SEARCH =
      Tool.of(
              Search.class,
              "Searches a shelf.",
              search -> ("a book of " + search.shelf() + ", ").repeat(40))
          .with(Effect.READ)
          .repeatable();

  enum Voice {
    WHOLE,
    STREAMED;

    Agent agent(OllamaServer server) {
      Agent agent =
          switch (this) {
            case WHOLE -> Agent.as(LIBRARIAN, server.chatModel(MODEL));
            case STREAMED -> Agent.streaming(LIBRARIAN, server.streamingModel(MODEL));
          };
      return agent
          .with(SEARCH)
          .within(Limits.DEFAULT.tokens(Long.MAX_VALUE).turns(1_000).toolCalls(1_000));
    }
  }

  private final FakeOllama ollama =
      FakeOllama.start().strict().model(MODEL, 40_960, "completion", "tools");
  private final OllamaServer server =
      OllamaServer.at(ollama.url()).withContext(CONTEXT).withReply(REPLY);

  @AfterEach
  void close() {
    ollama.close();
  }

  /** Searches once for each thing that the reader says, and then answers at some length. */
  private static OllamaReply searching() {
    return wire -> {
      boolean hasSearched = false;
      for (JsonNode message : wire.request().path("messages")) {
        hasSearched =
            switch (message.path("role").asText()) {
              case "tool" -> true;
              case "user" -> hasSearched && isReminder(message);
              default -> hasSearched;
            };
      }
      OllamaTurn turn =
          hasSearched
              ? OllamaReply.text("Here is one, " + "dear reader, ".repeat(20))
              : OllamaReply.call("search", "{\"shelf\":\"poetry\"}");
      turn.send(wire);
    };
  }

  private static boolean isReminder(JsonNode message) {
    return message.path("content").asText().startsWith("Remember: ");
  }

  @ParameterizedTest
  @EnumSource
  void two_hundred_turns_lose_neither_persona_nor_goal_nor_tools_nor_the_last_words(Voice voice) {
    ollama.otherwise(searching());
    Agent agent = voice.agent(server);

    Run run = agent.pursue("I look for a book, number 0.");
    for (int turn = 1; turn < 200; turn++) {
      run = agent.tell(run, "I look for a book, number " + turn + ".");
      String last = "I look for a book, number " + turn + ".";

      assertThat(ollama.prompts()).hasSize(2 * turn + 2);
      for (OllamaPrompt prompt : ollama.prompts().subList(2 * turn, 2 * turn + 2)) {
        assertThat(prompt.dropped()).isEmpty();
        assertThat(prompt.tokens()).isLessThanOrEqualTo(CONTEXT - REPLY);
        assertThat(prompt.rendered())
            .contains("You are a librarian of the old school.")
            .contains("Find the reader a book.")
            .contains("Searches a shelf.")
            .contains("I look for a book, number 0.")
            .contains(last);
      }
    }

    assertThat(run.outcome()).isInstanceOf(Outcome.Answered.class);
    assertThat(run.turns()).isEqualTo(400);
    assertThat(run.all(Event.Compacted.class)).hasSizeBetween(5, 60);
    assertThat(ollama.chats())
        .allSatisfy(chat -> assertThat(chat.body().path("truncate").asBoolean(true)).isFalse());
    assertThat(ollama.loads()).hasToString("[qwen3:4b {num_ctx=4096, shift=false}]");
  }

  @Test
  void the_goal_stands_near_the_end_of_a_long_prompt() {
    ollama.otherwise(searching());
    Agent agent = Voice.WHOLE.agent(server);

    Run run = agent.pursue("I look for a book.");
    for (int turn = 1; turn < 20; turn++) {
      run = agent.tell(run, "Another one.");
    }

    String rendered = ollama.lastPrompt().rendered();
    assertThat(rendered.lastIndexOf("Find the reader a book."))
        .isGreaterThan(rendered.length() - 300);
  }

  @Test
  void a_server_that_gives_less_than_was_asked_for_is_believed() {
    ollama.capping(2_048).otherwise(searching());
    Agent agent = Voice.WHOLE.agent(server);

    Run run = agent.pursue("I look for a book.");
    for (int turn = 1; turn < 30; turn++) {
      run = agent.tell(run, "Another one.");
    }

    assertThat(run.outcome()).isInstanceOf(Outcome.Answered.class);
    assertThat(ollama.prompts())
        .hasSize(60)
        .allSatisfy(
            prompt -> {
              assertThat(prompt.dropped()).isEmpty();
              assertThat(prompt.tokens()).isLessThanOrEqualTo(2_048);
            });
  }

  @Test
  void two_personas_take_a_hundred_turns_on_a_model_that_is_loaded_once() {
    ollama.otherwise(OllamaReply.text("Hush."));
    Conversation talk =
        Conversation.begin(
            Voice.WHOLE.agent(server.withTemperature(0.2)), "You meet in the library.");

    for (int turn = 1; turn < 100; turn++) {
      if (turn % 2 == 1) {
        Conversation.Wearing thief = talk.wear(THIEF);
        talk.say("What do you do?");
        thief.close();
      } else {
        talk.say("What do you do?");
      }
    }

    assertThat(ollama.loads()).hasToString("[qwen3:4b {num_ctx=4096, shift=false}]");
    List<String> personas =
        ollama.chats().stream().map(chat -> chat.messages().getFirst().toString()).toList();
    assertThat(personas).hasSize(100);
    for (int turn = 0; turn < 100; turn++) {
      assertThat(personas.get(turn)).contains(turn % 2 == 1 ? "a thief" : "a librarian");
    }
  }
}
