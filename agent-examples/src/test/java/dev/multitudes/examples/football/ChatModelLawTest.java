package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.multitudes.agent.Stage;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.testing.FakeOllama;
import dev.multitudes.testing.OllamaReply;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every model says in the same form: the simulated one, and one behind Ollama. */
@ParameterizedClass
@EnumSource
@Timeout(30)
class ChatModelLawTest {
  private static final Cast STRIKER = Cast.named("striker").orElseThrow();
  private static final ChatRequest WITHOUT_TOOLS =
      ChatRequest.builder()
          .messages(
              SystemMessage.from("You are a striker.\nYour goal: Score."),
              UserMessage.from(STRIKER.situation(Start.S0)))
          .build();
  private static final ChatRequest WITH_TOOLS =
      WITHOUT_TOOLS.toBuilder()
          .toolSpecifications(Stage.of(Football.player(Start.S0), 1).tools().specifications())
          .build();

  /** Which model speaks. */
  enum Speaker {
    SIMULATED,
    BEHIND_OLLAMA
  }

  private final FakeOllama ollama =
      FakeOllama.start().strict().model("m", 8192, "completion", "tools").otherwise(striker());
  private final ChatModel model;
  private final StreamingChatModel streaming;

  ChatModelLawTest(Speaker speaker) {
    SimulatedModel simulated = SimulatedModel.in(Football.player(Start.S0));
    OllamaServer server = OllamaServer.at(ollama.url());
    this.model =
        switch (speaker) {
          case SIMULATED -> simulated;
          case BEHIND_OLLAMA -> server.chatModel("m");
        };
    this.streaming =
        switch (speaker) {
          case SIMULATED -> simulated;
          case BEHIND_OLLAMA -> server.streamingModel("m");
        };
  }

  private static OllamaReply striker() {
    return wire -> {
      OllamaReply reply =
          wire.request().path("tools").isEmpty()
              ? OllamaReply.text("I would shoot to the right.")
              : OllamaReply.call("shoot", "{\"side\":\"RIGHT\"}");
      reply.send(wire);
    };
  }

  @AfterEach
  void close() {
    ollama.close();
  }

  @Test
  void a_reply_says_why_it_ended_what_it_cost_and_who_spoke() {
    for (ChatRequest request : List.of(WITHOUT_TOOLS, WITH_TOOLS)) {
      ChatResponse response = model.chat(request);

      assertThat(response.finishReason()).isNotNull();
      assertThat(response.modelName()).isNotBlank();
      assertThat(response.tokenUsage().inputTokenCount()).isPositive();
      assertThat(response.tokenUsage().outputTokenCount()).isPositive();
    }
  }

  @Test
  void a_tool_that_is_called_is_on_offer_and_gets_an_object() throws JsonProcessingException {
    List<ToolExecutionRequest> calls = model.chat(WITH_TOOLS).aiMessage().toolExecutionRequests();

    assertThat(calls).hasSize(1);
    assertThat(WITH_TOOLS.toolSpecifications())
        .extracting(tool -> tool.name())
        .contains(calls.getFirst().name());
    assertThat(new ObjectMapper().readTree(calls.getFirst().arguments()).isObject()).isTrue();
  }

  @Test
  void without_tools_there_are_only_words() {
    assertThat(model.chat(WITHOUT_TOOLS).aiMessage().text()).isNotBlank();
    assertThat(model.chat(WITHOUT_TOOLS).aiMessage().hasToolExecutionRequests()).isFalse();
  }

  @Test
  void the_pieces_of_a_stream_are_its_words_and_it_ends_once() throws InterruptedException {
    var told = new Told();

    streaming.chat(WITHOUT_TOOLS, told);

    assertThat(told.ends.take())
        .isInstanceOfSatisfying(
            ChatResponse.class,
            whole -> {
              assertThat(whole.aiMessage()).isEqualTo(model.chat(WITHOUT_TOOLS).aiMessage());
              assertThat(String.join("", told.words)).isEqualTo(whole.aiMessage().text());
            });
    assertThat(told.ends).isEmpty();
  }

  @Test
  void a_stream_calls_what_is_called_whole() throws InterruptedException {
    var told = new Told();

    streaming.chat(WITH_TOOLS, told);

    assertThat(((ChatResponse) told.ends.take()).aiMessage().toolExecutionRequests())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
        .isEqualTo(model.chat(WITH_TOOLS).aiMessage().toolExecutionRequests());
  }

  /** Keeps the words and the ends. */
  private static final class Told implements StreamingChatResponseHandler {
    private final List<String> words = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Object> ends = new LinkedBlockingQueue<>();

    @Override
    public void onPartialResponse(String word) {
      words.add(word);
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      ends.add(response);
    }

    @Override
    public void onError(Throwable error) {
      ends.add(error);
    }
  }
}
