package dev.multitudes.ollama;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.multitudes.wording.References;
import java.util.List;

/** A request in the form in which LangChain4j's Ollama client loses nothing of it. */
final class Offer {

  static ChatRequest written(ChatRequest request) {
    ChatRequest possible = possible(request);
    return ChatRequest.builder()
        .messages(History.written(possible.messages()))
        .parameters(written(possible.parameters()))
        .build();
  }

  private static ChatRequest possible(ChatRequest request) {
    if (RequiredCall.isIn(request)) {
      return RequiredCall.written(request);
    }
    return SaidFormat.isNeeded(request.parameters()) ? SaidFormat.written(request) : request;
  }

  /** Without tools where none may be called, and with schemas that need no definitions. */
  private static ChatRequestParameters written(ChatRequestParameters parameters) {
    boolean isForbidden = parameters.toolChoice() == ToolChoice.NONE;
    boolean isWhole = parameters.toolSpecifications().stream().noneMatch(Offer::refers);
    if (isWhole && !isForbidden) {
      return parameters;
    }
    var written = OllamaChatRequestParameters.builder().overrideWith(parameters);
    return isForbidden
        ? written.toolSpecifications(List.of()).toolChoice(ToolChoice.AUTO).build()
        : written
            .toolSpecifications(
                parameters.toolSpecifications().stream().map(Offer::written).toList())
            .build();
  }

  private static boolean refers(ToolSpecification tool) {
    return tool.parameters() != null && !tool.parameters().definitions().isEmpty();
  }

  private static ToolSpecification written(ToolSpecification tool) {
    return refers(tool) ? tool.toBuilder().parameters(parameters(tool)).build() : tool;
  }

  private static JsonObjectSchema parameters(ToolSpecification tool) {
    var whole =
        References.resolved(
            Json.object(tool.toJson()).orElseGet(Json::object).withObject("/parameters"));
    var written =
        JsonObjectSchema.builder()
            .description(tool.parameters().description())
            .required(tool.parameters().required());
    whole
        .path("properties")
        .properties()
        .forEach(
            one ->
                written.addProperty(one.getKey(), JsonRawSchema.from(one.getValue().toString())));
    return written.build();
  }

  private Offer() {}
}
