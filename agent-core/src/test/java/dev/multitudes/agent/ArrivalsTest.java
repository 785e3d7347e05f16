package dev.multitudes.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.multitudes.context.Cancellation;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** A stream that nobody hears any more is left. */
@NullMarked
class ArrivalsTest {
  private static final ChatRequest REQUEST =
      ChatRequest.builder().messages(UserMessage.from("Shoot!")).build();

  private final Cancellation stream = new Cancellation();

  private final StreamingChatModel model =
      new StreamingChatModel() {
        @Override
        public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
          handler.onPartialResponse(
              new PartialResponse("Right."), new PartialResponseContext(stream));
          if (hasEnd) {
            handler.onCompleteResponse(
                ChatResponse.builder().aiMessage(AiMessage.from("Right.")).build());
          }
        }
      };

  private boolean hasEnd;

  @Test
  void a_listener_that_throws_hears_it_no_more() {
    RunListener full =
        new RunListener() {
          @Override
          public void onToken(String token) {
            throw new IllegalStateException("full");
          }
        };

    assertThatThrownBy(() -> Mind.streaming(model).reply(REQUEST, full)).hasMessage("full");

    assertThat(stream.isCancelled()).isTrue();
  }

  @Test
  void one_that_was_heard_to_its_end_is_not_cancelled() {
    hasEnd = true;

    ChatResponse response = Mind.streaming(model).reply(REQUEST, new RunListener() {});

    assertThat(response.aiMessage().text()).isEqualTo("Right.");
    assertThat(stream.isCancelled()).isFalse();
  }
}
