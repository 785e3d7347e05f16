package dev.multitudes.ollama;

import static java.util.Objects.requireNonNullElse;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import dev.multitudes.format.CallFormat;
import dev.multitudes.format.CallReader;
import dev.multitudes.format.Ending;
import dev.multitudes.format.Reading;
import dev.multitudes.wording.DecisionSchema;
import java.util.List;
import java.util.function.Supplier;

/**
 * A tool choice of REQUIRED, which Ollama does not know: the model is held to a schema that has
 * nothing but calls, and what it writes is handed over as a call.
 *
 * @param tools of which one has to be called
 * @param ids for calls, each time another
 */
record RequiredCall(List<ToolSpecification> tools, Supplier<String> ids) {
  private static final String NOW = "\n\nThis time you have to use a tool: do not say anything.";

  /** The one in this request, to be met by the reply of this receipt. */
  static RequiredCall of(ChatRequest request, OllamaTransport transport, Receipt receipt) {
    return new RequiredCall(
        request.parameters().toolSpecifications(), () -> transport.callId(receipt.createdAt()));
  }

  static boolean isIn(ChatRequest request) {
    return request.parameters().toolChoice() == ToolChoice.REQUIRED;
  }

  /**
   * The request without tools, which are announced in its first system message instead.
   *
   * @throws InvalidRequestException if there are no tools
   */
  static ChatRequest written(ChatRequest request) {
    ChatRequestParameters given = request.parameters();
    var written =
        OllamaChatRequestParameters.builder().overrideWith(given).toolChoice(ToolChoice.AUTO);
    if (SaidFormat.isJson(given.responseFormat())) { // which is refused together with tools
      return ChatRequest.builder().messages(request.messages()).parameters(written.build()).build();
    }
    List<ToolSpecification> tools = given.toolSpecifications();
    return ChatRequest.builder()
        .messages(announced(tools, request.messages()))
        .parameters(written.toolSpecifications(List.of()).responseFormat(demanding(tools)).build())
        .build();
  }

  private static ResponseFormat demanding(List<ToolSpecification> tools) {
    return DecisionSchema.demanding(tools)
        .orElseThrow(
            () ->
                new InvalidRequestException(
                    "A tool choice of REQUIRED needs tools to choose from, but the request offers"
                        + " none. Offer tools, or leave the choice to the model."));
  }

  private static List<ChatMessage> announced(
      List<ToolSpecification> tools, List<ChatMessage> messages) {
    String announcement = CallFormat.DECISION.writer().orElseThrow().announcement(tools) + NOW;
    return SaidFormat.told(messages, announcement);
  }

  /**
   * The response with what the model decided as calls.
   *
   * @throws dev.multitudes.format.UnreadableCallException if it decided nothing
   */
  ChatResponse made(ChatResponse response) {
    AiMessage said = response.aiMessage();
    if (said.hasToolExecutionRequests()) {
      return response;
    }
    String text = requireNonNullElse(said.text(), "");
    Ending ending =
        response.finishReason() == FinishReason.LENGTH ? Ending.CUT_OFF : Ending.COMPLETE;
    Reading reading = CallReader.offering(tools).expecting(CallFormat.DECISION).read(text, ending);
    if (reading.calls().isEmpty()) {
      throw Trouble.noCall(text);
    }
    return response.toBuilder()
        .aiMessage(calling(said, reading))
        .metadata(response.metadata().toBuilder().finishReason(FinishReason.TOOL_EXECUTION).build())
        .build();
  }

  private AiMessage calling(AiMessage said, Reading reading) {
    var message =
        AiMessage.builder()
            .thinking(said.thinking())
            .attributes(said.attributes())
            .toolExecutionRequests(
                reading.calls().stream()
                    .map(
                        call ->
                            ToolExecutionRequest.builder()
                                .id(ids.get())
                                .name(call.name())
                                .arguments(call.arguments())
                                .build())
                    .toList());
    return reading.words().isEmpty() ? message.build() : message.text(reading.words()).build();
  }
}
