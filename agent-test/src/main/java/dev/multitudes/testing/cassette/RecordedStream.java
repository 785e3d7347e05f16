package dev.multitudes.testing.cassette;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A streaming model on a cassette: the pieces come as they were recorded. */
record RecordedStream(Cassette cassette, StreamingChatModel real) implements StreamingChatModel {

  @Override
  public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
    Recording recording;
    try {
      recording = cassette.answer(RequestJson.of(request), asked -> record(asked, request));
    } catch (RuntimeException e) {
      handler.onError(e);
      return;
    }
    ChatResponse response = ResponseJson.read(recording.response());
    if (recording.pieces().isEmpty() && response.aiMessage().text() != null) {
      handler.onPartialResponse(response.aiMessage().text());
    }
    recording.pieces().forEach(piece -> tell(piece, handler));
    handler.onCompleteResponse(response);
  }

  private static void tell(JsonNode piece, StreamingChatResponseHandler handler) {
    if (piece.has("thinking")) {
      handler.onPartialThinking(new PartialThinking(piece.get("thinking").textValue()));
    } else if (piece.has("call")) {
      handler.onCompleteToolCall(call(piece.get("call")));
    } else {
      handler.onPartialResponse(piece.path("text").asText());
    }
  }

  private static CompleteToolCall call(JsonNode json) {
    var request =
        ToolExecutionRequest.builder()
            .name(json.path("name").asText())
            .arguments(json.path("arguments").asText());
    if (json.hasNonNull("id")) {
      request.id(json.get("id").textValue());
    }
    return new CompleteToolCall(json.path("index").asInt(), request.build());
  }

  private Recording record(JsonNode asked, ChatRequest request) {
    var pieces = new Pieces();
    real.chat(request, pieces);
    try {
      ChatResponse response = pieces.complete.get();
      return new Recording(asked, ResponseJson.of(response), pieces.all);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The recording of a stream was interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException problem
          ? problem
          : new IllegalStateException("The model's stream broke: " + e.getCause(), e);
    }
  }

  /** Takes down what a stream tells. */
  private static final class Pieces implements StreamingChatResponseHandler {
    private final ArrayNode all = Json.MAPPER.createArrayNode();
    private final CompletableFuture<ChatResponse> complete = new CompletableFuture<>();

    @Override
    public void onPartialResponse(String text) {
      all.addObject().put("text", text);
    }

    @Override
    public void onPartialThinking(PartialThinking thinking) {
      all.addObject().put("thinking", thinking.text());
    }

    @Override
    public void onCompleteToolCall(CompleteToolCall call) {
      var json = all.addObject().putObject("call");
      json.put("index", call.index());
      json.put("id", call.toolExecutionRequest().id());
      json.put("name", call.toolExecutionRequest().name());
      json.put("arguments", call.toolExecutionRequest().arguments());
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      complete.complete(response);
    }

    @Override
    public void onError(Throwable error) {
      complete.completeExceptionally(error);
    }
  }

  @Override
  public ChatRequestParameters defaultRequestParameters() {
    return real.defaultRequestParameters();
  }

  /** None: the model's own are told by the model itself. */
  @Override
  public List<ChatModelListener> listeners() {
    return List.of();
  }

  @Override
  public ModelProvider provider() {
    return real.provider();
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return real.supportedCapabilities();
  }
}
