package dev.multitudes.testing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.ArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ScriptedModelTest {

  record Shoot(String side) {}

  @Test
  void turns_are_counted_by_the_conversation_and_not_by_the_calls() {
    var model = ScriptedModel.turns(Reply.says("one"), Reply.says("two"));

    assertThat(model.chat("Hello")).isEqualTo("one");
    assertThat(model.chat("Hello")).isEqualTo("one");
    assertThat(
            model
                .chat(UserMessage.from("a"), AiMessage.from("one"), UserMessage.from("b"))
                .aiMessage()
                .text())
        .isEqualTo("two");
    assertThat(model.requests()).hasSize(3);
  }

  @Test
  void a_record_is_the_call_of_its_tool() {
    AiMessage reply =
        ScriptedModel.turns(Reply.says("Now!").calling(new Shoot("left")).calling("look", "{}"))
            .chat(UserMessage.from("?"))
            .aiMessage();

    assertThat(reply.text()).isEqualTo("Now!");
    assertThat(reply.toolExecutionRequests())
        .extracting(call -> call.id() + " " + call.name() + " " + call.arguments())
        .containsExactly("call-1 shoot {\"side\":\"left\"}", "call-2 look {}");
  }

  @Test
  void a_reply_may_follow_from_what_is_asked() {
    var model =
        ScriptedModel.when(asks("please"), Reply.says("Gladly."))
            .orWhen(asks("now"), Reply.says("Later."))
            .otherwise(Reply.says("No."));

    assertThat(model.chat("please, now")).isEqualTo("Gladly.");
    assertThat(model.chat("now")).isEqualTo("Later.");
    assertThat(model.chat("well")).isEqualTo("No.");
  }

  private static Predicate<ChatRequest> asks(String word) {
    return request -> request.messages().toString().contains(word);
  }

  @Test
  void a_script_that_has_no_reply_says_what_it_was_asked() {
    var model = ScriptedModel.turns(Reply.says("one"));

    assertThatThrownBy(
            () -> model.chat(UserMessage.from("a"), AiMessage.from("one"), UserMessage.from("b")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(
            "The script has 1 turns and 0 rules, and nothing to reply in turn 2 to: UserMessage")
        .hasMessageEndingWith("Add a turn, or otherwise(...)");
  }

  @Test
  void it_streams_word_by_word_and_says_what_it_is() {
    var heard = new ArrayList<String>();
    var complete = new ArrayList<ChatResponse>();

    ScriptedModel.turns(Reply.says("I see the gap."))
        .chat(
            "?",
            new StreamingChatResponseHandler() {
              @Override
              public void onPartialResponse(String piece) {
                heard.add(piece);
              }

              @Override
              public void onCompleteResponse(ChatResponse response) {
                complete.add(response);
              }

              @Override
              public void onError(Throwable error) {
                throw new AssertionError(error);
              }
            });

    assertThat(heard).containsExactly("I ", "see ", "the ", "gap.");
    assertThat(complete.getFirst().modelName()).isEqualTo("scripted, not a language model");
    assertThat(complete.getFirst().tokenUsage().outputTokenCount()).isEqualTo(4);
  }
}
