package dev.multitudes.ollama;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A format for the answer of a model that is offered tools: it is said in words. As Ollama's own
 * {@code format} it would keep the model from calling any.
 */
final class SaidFormat {

  static boolean isNeeded(ChatRequestParameters parameters) {
    return !parameters.toolSpecifications().isEmpty() && isJson(parameters.responseFormat());
  }

  static boolean isJson(@Nullable ResponseFormat format) {
    return format != null && format.type() == ResponseFormatType.JSON;
  }

  /** The request with the format in its first system message. */
  static ChatRequest written(ChatRequest request) {
    ChatRequestParameters given = request.parameters();
    return ChatRequest.builder()
        .messages(told(request.messages(), words(given.responseFormat().jsonSchema())))
        .parameters(
            OllamaChatRequestParameters.builder()
                .overrideWith(given)
                .responseFormat(ResponseFormat.TEXT)
                .build())
        .build();
  }

  /** The messages with more in the first system message, which is made if there is none. */
  static List<ChatMessage> told(List<ChatMessage> messages, String more) {
    var told = new ArrayList<>(messages);
    if (told.getFirst() instanceof SystemMessage system) {
      told.set(0, SystemMessage.from(system.text() + "\n\n" + more));
    } else {
      told.addFirst(SystemMessage.from(more));
    }
    return told;
  }

  private static String words(@Nullable JsonSchema schema) {
    String answer =
        "When you have used the tools you need, answer with one JSON object and nothing else";
    return schema == null ? answer + "." : answer + ", by this schema: " + json(schema);
  }

  /** LangChain4j writes schemas as part of a tool. */
  private static String json(JsonSchema schema) {
    String tool =
        ToolSpecification.builder()
            .name("answer")
            .parameters(
                JsonObjectSchema.builder().addProperty("answer", schema.rootElement()).build())
            .build()
            .toJson();
    return Json.object(tool).orElseGet(Json::object).at("/parameters/properties/answer").toString();
  }

  private SaidFormat() {}
}
