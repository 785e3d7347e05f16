package dev.multitudes.testing.cassette;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessageDeserializer;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/** A response as JSON, and back: message, name of the model, tokens and why it stopped. */
final class ResponseJson {

  static ObjectNode of(ChatResponse response) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.set("message", Json.read(ChatMessageSerializer.messageToJson(response.aiMessage())));
    put(json, "id", response.id());
    put(json, "model", response.modelName());
    put(json, "finish", response.finishReason());
    TokenUsage usage = response.tokenUsage();
    if (usage != null) {
      put(json, "inputTokens", usage.inputTokenCount());
      put(json, "outputTokens", usage.outputTokenCount());
    }
    return json;
  }

  private static void put(ObjectNode json, String name, @Nullable Object value) {
    if (value != null) {
      json.set(name, Json.tree(value));
    }
  }

  static ChatResponse read(JsonNode json) {
    var message =
        (AiMessage) ChatMessageDeserializer.messageFromJson(json.path("message").toString());
    var response = ChatResponse.builder().aiMessage(message);
    if (json.hasNonNull("id")) {
      response.id(json.get("id").textValue());
    }
    if (json.hasNonNull("model")) {
      response.modelName(json.get("model").textValue());
    }
    if (json.hasNonNull("finish")) {
      response.finishReason(FinishReason.valueOf(json.get("finish").textValue()));
    }
    if (json.hasNonNull("inputTokens") || json.hasNonNull("outputTokens")) {
      response.tokenUsage(
          new TokenUsage(json.path("inputTokens").asInt(), json.path("outputTokens").asInt()));
    }
    return response.build();
  }

  private ResponseJson() {}
}
