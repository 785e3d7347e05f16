package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.output.FinishReason;
import java.util.function.Consumer;

/** The end of one reply as Ollama told it, and what LangChain4j left out of it. */
final class Receipt implements Consumer<JsonNode> {
  private volatile JsonNode last = MissingNode.getInstance();

  @Override
  public void accept(JsonNode piece) {
    last = piece;
  }

  /** When the reply was made, as Ollama wrote it; empty if it did not. */
  String createdAt() {
    return last.path("created_at").asText();
  }

  /** The response with the raw reason; a reply that was cut off says so even if it has calls. */
  ChatResponse completed(ChatResponse response) {
    ChatResponseMetadata.Builder<?> common = response.metadata().toBuilder();
    if (last.path("done_reason").asText().equals("length")) {
      common.finishReason(FinishReason.LENGTH);
    }
    return response.toBuilder().metadata(OllamaResponseMetadata.of(common, last)).build();
  }
}
