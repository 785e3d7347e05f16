package dev.multitudes.testing.cassette;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import org.jspecify.annotations.Nullable;

/**
 * A request in one form: messages, tools and parameters, whatever object held them. Two requests
 * that say the same are equal here; what is not set is left out.
 */
final class RequestJson {

  /** The same without what a model may set by default. */
  static JsonNode bare(JsonNode request) {
    return request.deepCopy() instanceof ObjectNode copy
        ? copy.retain("messages", "tools", "toolChoice", "format", "stop")
        : request;
  }

  static JsonNode of(ChatRequest request) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.set("messages", Json.read(ChatMessageSerializer.messagesToJson(request.messages())));
    ChatRequestParameters parameters = request.parameters();
    tools(json, parameters);
    put(json, "model", parameters.modelName());
    put(json, "temperature", parameters.temperature());
    put(json, "topP", parameters.topP());
    put(json, "topK", parameters.topK());
    put(json, "frequencyPenalty", parameters.frequencyPenalty());
    put(json, "presencePenalty", parameters.presencePenalty());
    put(json, "maxOutputTokens", parameters.maxOutputTokens());
    put(json, "toolChoice", parameters.toolChoice());
    format(json, parameters.responseFormat());
    if (!parameters.stopSequences().isEmpty()) {
      json.set("stop", Json.tree(parameters.stopSequences()));
    }
    return json;
  }

  private static void tools(ObjectNode json, ChatRequestParameters parameters) {
    if (parameters.toolSpecifications().isEmpty()) {
      return;
    }
    ArrayNode tools = json.putArray("tools");
    for (ToolSpecification tool : parameters.toolSpecifications()) {
      ObjectNode told = tools.addObject();
      told.put("name", tool.name());
      put(told, "description", tool.description());
      if (tool.parameters() != null) {
        told.set("parameters", Json.tree(JsonSchemaElementUtils.toMap(tool.parameters())));
      }
    }
  }

  private static void format(ObjectNode json, @Nullable ResponseFormat format) {
    if (format == null) {
      return;
    }
    ObjectNode told = json.putObject("format");
    told.put("type", format.type().name());
    if (format.jsonSchema() != null) {
      told.put("name", format.jsonSchema().name());
      told.set(
          "schema", Json.tree(JsonSchemaElementUtils.toMap(format.jsonSchema().rootElement())));
    }
  }

  private static void put(ObjectNode json, String name, @Nullable Object value) {
    if (value != null) {
      json.set(name, Json.tree(value));
    }
  }

  private RequestJson() {}
}
