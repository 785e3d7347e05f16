package dev.multitudes.testing.cassette;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Set;

/** A model on a cassette. */
record RecordedModel(Cassette cassette, ChatModel real) implements ChatModel {

  @Override
  public ChatResponse doChat(ChatRequest request) {
    Recording recording =
        cassette.answer(
            real instanceof NoModel
                ? RequestJson.bare(RequestJson.of(request))
                : RequestJson.of(request),
            asked -> Recording.whole(asked, ResponseJson.of(real.chat(request))));
    return ResponseJson.read(recording.response());
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
