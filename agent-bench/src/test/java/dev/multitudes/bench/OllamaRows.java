package dev.multitudes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.testing.FakeOllama;
import dev.multitudes.testing.OllamaReply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes of a request to a model of Ollama, over a real socket. */
interface OllamaRows extends Rows {
  String NAME = "qwen3:4b";

  @Test
  default void m17_a_call_that_is_required_is_made() {
    ToolSpecification greet =
        ToolSpecification.builder()
            .name("greet")
            .parameters(JsonObjectSchema.builder().addStringProperty("who").build())
            .build();
    ChatRequest request =
        ChatRequest.builder()
            .messages(UserMessage.from("Greet Ann."))
            .toolSpecifications(greet)
            .toolChoice(ToolChoice.REQUIRED)
            .build();
    try (FakeOllama ollama = FakeOllama.start().strict().model(NAME, 8192, "completion", "tools")) {
      String peer =
          told(OllamaChatModel.builder().baseUrl(ollama.url()).modelName(NAME).build(), request);
      ollama.reply(OllamaReply.text("{\"tool\": \"greet\", \"arguments\": {\"who\": \"Ann\"}}"));
      String ours = told(OllamaServer.at(ollama.url()).chatModel(NAME), request);

      table().add(new Table.Line("M17", "tool choice REQUIRED, Ollama", peer, ours));
      assertThat(ours).isEqualTo("greet{\"who\": \"Ann\"}");
    }
  }

  private static String told(ChatModel model, ChatRequest request) {
    try {
      List<ToolExecutionRequest> calls = model.chat(request).aiMessage().toolExecutionRequests();
      return String.join(", ", calls.stream().map(call -> call.name() + call.arguments()).toList());
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName() + ": " + Account.quoted(String.valueOf(e.getMessage()));
    }
  }
}
