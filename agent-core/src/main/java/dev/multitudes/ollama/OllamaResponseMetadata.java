package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Ollama tells about a reply, beyond what LangChain4j keeps of it. */
public final class OllamaResponseMetadata extends ChatResponseMetadata {
  private final String doneReason;
  private final Duration total;
  private final Duration loading;

  private OllamaResponseMetadata(Builder<?> common, JsonNode last) {
    super(common);
    this.doneReason = last.path("done_reason").asText();
    this.total = Duration.ofNanos(last.path("total_duration").asLong());
    this.loading = Duration.ofNanos(last.path("load_duration").asLong());
  }

  static OllamaResponseMetadata of(Builder<?> common, JsonNode last) {
    return new OllamaResponseMetadata(common, last);
  }

  /**
   * Why the model stopped, in Ollama's word: {@code stop}, also with calls, or {@code length} if
   * the limit on replies was reached; empty if it did not say, which is a sign of trouble.
   */
  public String doneReason() {
    return doneReason;
  }

  /** How long it all took; zero if it did not say. */
  public Duration total() {
    return total;
  }

  /** How long the model took to load; zero if it did not say. */
  public Duration loading() {
    return loading;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other)
        && other instanceof OllamaResponseMetadata that
        && doneReason.equals(that.doneReason)
        && total.equals(that.total)
        && loading.equals(that.loading);
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), doneReason, total, loading);
  }

  @Override
  public String toString() {
    return "%s, doneReason=%s, total=%s, loading=%s"
        .formatted(super.toString(), doneReason, total, loading);
  }
}
