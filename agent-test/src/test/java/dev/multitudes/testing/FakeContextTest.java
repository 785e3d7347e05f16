package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.ollama.PromptTooLongException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a model still sees where the context ends, as with a real Ollama. */
@Timeout(30)
class FakeContextTest {
  private static final String PERSONA = "You are a striker in the last minute of a final.";
  private static final String GOAL = "Your goal: score before the whistle.";

  private final FakeOllama ollama =
      FakeOllama.start().model("qwen3:4b", 8192, "completion", "tools");
  private final Http http = new Http(ollama.url());

  @AfterEach
  void close() {
    ollama.close();
  }

  @Test
  void what_fits_is_seen_whole() {
    http.chat(
        "{'model':'qwen3:4b','tools':[{'type':'function','function':{'name':'shoot'}}],"
            + "'messages':[{'role':'system','content':'You are a striker.'},"
            + "{'role':'user','content':'Shoot!'},"
            + "{'role':'assistant','content':'','thinking':'Left?','tool_calls':["
            + "{'function':{'name':'shoot','arguments':{'side':'LEFT'}}}]},"
            + "{'role':'tool','tool_name':'shoot','content':'Saved.'}]}");

    assertThat(ollama.lastPrompt().rendered())
        .isEqualTo(
            """
            <tools>
            {"type":"function","function":{"name":"shoot"}}
            </tools>
            <|im_start|>system
            You are a striker.<|im_end|>
            <|im_start|>user
            Shoot!<|im_end|>
            <|im_start|>assistant
            <think>Left?</think>

            <tool_call>{"name":"shoot","arguments":{"side":"LEFT"}}</tool_call><|im_end|>
            <|im_start|>tool
            Saved.<|im_end|>
            <|im_start|>assistant
            """);
    assertThat(ollama.lastPrompt().dropped()).isEmpty();
    assertThat(ollama.lastPrompt().tokens()).isEqualTo(ollama.lastChat().tokens());
  }

  @Test
  void the_goal_in_the_first_user_message_goes_first_and_the_system_stays() {
    http.chat(conversation(20).toString());

    OllamaPrompt prompt = ollama.lastPrompt();
    assertThat(prompt.rendered()).contains(PERSONA, "turn 20").doesNotContain(GOAL, "turn 1 ");
    assertThat(prompt.dropped().getFirst().path("content").asText()).isEqualTo(GOAL);
    assertThat(prompt.roles()).startsWith("system");
    assertThat(prompt.tokens()).isBetween(280, 300);
    assertThat(ollama.lastChat().tokens()).isGreaterThan(300);
  }

  @Test
  void no_more_is_dropped_than_must_be() {
    http.chat(conversation(20).toString());

    OllamaPrompt prompt = ollama.lastPrompt();
    List<JsonNode> oneMore =
        IntStream.range(0, prompt.messages().size() + 1)
            .mapToObj(
                i ->
                    switch (i) {
                      case 0 -> prompt.messages().getFirst();
                      case 1 -> prompt.dropped().getLast();
                      default -> prompt.messages().get(i - 1);
                    })
            .toList();
    assertThat(OllamaPrompt.whole(request(oneMore)).tokens()).isGreaterThan(300);
  }

  @Test
  void the_last_message_stays_however_long_it_is_and_then_the_persona_and_the_tools_are_gone() {
    ObjectNode request = request(List.of());
    request.putArray("tools").addObject().put("type", "function");
    add(request, "system", PERSONA);
    add(request, "user", GOAL);
    add(request, "user", "word ".repeat(400) + "the end");

    http.chat(request.toString());

    OllamaPrompt prompt = ollama.lastPrompt();
    assertThat(prompt.rendered())
        .startsWith("<tools>\n{\"type\":\"fun")
        .contains("the end")
        .doesNotContain(PERSONA, GOAL);
    assertThat(prompt.tokens()).isEqualTo(300 - (300 - 5) / 2);
  }

  @Test
  void of_4096_tokens_5_of_the_head_and_2046_of_the_tail_are_left() {
    String text = "abcd".repeat(5000);
    http.chat("{'model':'qwen3:4b','messages':[{'role':'user','content':'%s'}]}".formatted(text));

    assertThat(ollama.lastPrompt().tokens()).isEqualTo(5 + 2046);
  }

  @Test
  void as_many_tokens_of_the_head_stay_as_the_request_says() {
    ObjectNode request = request(List.of());
    add(request, "system", PERSONA);
    add(request, "user", "word ".repeat(400));
    ((ObjectNode) request.path("options")).put("num_keep", 40);

    http.chat(request.toString());

    assertThat(ollama.lastPrompt().rendered()).contains(PERSONA);
  }

  @Test
  void without_shift_a_last_message_that_is_too_long_is_refused() {
    ObjectNode request = request(List.of()).put("shift", false);
    add(request, "user", "word ".repeat(400));

    Http.Seen seen = http.chat(request.toString());

    assertThat(seen.status()).isEqualTo(400);
    assertThat(seen.json().path("error").asText())
        .isEqualTo(
            "the prompt is longer than the context length currently available to the model; shorten"
                + " the prompt, adjust the context length in settings, or use a model with a longer"
                + " context length");
    assertThat(ollama.prompts()).isEmpty();
  }

  @Test
  void who_only_wants_the_prompt_gets_it_and_nothing_is_generated() {
    ollama.reply(OllamaReply.text("never said"));
    ObjectNode request = conversation(20).put("_debug_render_only", true);

    JsonNode answer = http.chat(request.toString()).json();

    assertThat(answer.at("/_debug_info/rendered_template").asText())
        .contains(PERSONA, "turn 20")
        .doesNotContain(GOAL);
    assertThat(ollama.repliesLeft()).isEqualTo(1);
    assertThat(ollama.prompts()).isEmpty();
  }

  @Test
  void a_request_goes_before_the_model_and_nothing_goes_beyond_the_server() {
    ollama.context("qwen3:4b", 2000);

    http.chat("{'model':'qwen3:4b'}");
    assertThat(contextInForce()).isEqualTo(2000);
    http.chat("{'model':'qwen3:4b','options':{'num_ctx':6000}}");
    assertThat(contextInForce()).isEqualTo(6000);
    ollama.capping(1000);
    http.chat("{'model':'qwen3:4b','options':{'num_ctx':6000}}");
    assertThat(contextInForce()).isEqualTo(1000);
  }

  @Test
  void langchain4j_alone_forgets_the_persona_of_a_user_message_and_nobody_is_told() {
    OllamaChatModel bare =
        OllamaChatModel.builder().baseUrl(ollama.url()).modelName("qwen3:4b").numCtx(300).build();
    ollama.otherwise(OllamaReply.text("What would you like me to do?"));

    assertThat(bare.chat(longChat()).aiMessage().text()).startsWith("What would you");
    assertThat(ollama.lastPrompt().rendered()).contains(PERSONA).doesNotContain(GOAL);
  }

  @Test
  void our_model_is_told_the_number_that_a_server_leaves_it() {
    ollama.capping(300);
    var model = OllamaServer.at(ollama.url()).chatModel("qwen3:4b");

    assertThatThrownBy(() -> model.chat(longChat()))
        .isInstanceOf(PromptTooLongException.class)
        .hasMessageContaining(
            "request (%d tokens) exceeds the available context size (300 tokens)"
                .formatted(ollama.lastChat().tokens()));
    assertThat(ollama.prompts()).isEmpty();
  }

  @Test
  void wrong_use_is_told_in_words() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ollama.context("no", 10))
        .withMessage("There is no model \"no\" to give a context; there are [qwen3:4b].");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ollama.capping(0))
        .withMessage("A server leaves a context of 1 token or more but got 0.");
    assertThatThrownBy(ollama::lastPrompt)
        .isInstanceOf(AssertionError.class)
        .hasMessage("No model has been given a prompt; there came [].");
  }

  private int contextInForce() {
    return http.get("/api/ps").json().at("/models/0/context_length").asInt();
  }

  private static ChatRequest longChat() {
    return ChatRequest.builder()
        .messages(
            IntStream.rangeClosed(0, 42)
                .mapToObj(
                    i ->
                        switch (i) {
                          case 0 -> SystemMessage.from(PERSONA);
                          case 1 -> UserMessage.from(GOAL);
                          default ->
                              i % 2 == 0
                                  ? AiMessage.from("I wait for the ball to come.")
                                  : UserMessage.from("It has not come yet.");
                        })
                .toList())
        .build();
  }

  /** A persona, its goal and so many turns, in 300 tokens of context. */
  private static ObjectNode conversation(int turns) {
    ObjectNode request = request(List.of());
    add(request, "system", PERSONA);
    add(request, "user", GOAL);
    for (int turn = 1; turn <= turns; turn++) {
      add(request, turn % 2 == 0 ? "user" : "assistant", "This is turn " + turn + " of the match.");
    }
    return request;
  }

  private static ObjectNode request(List<JsonNode> messages) {
    ObjectNode request = Json.object().put("model", "qwen3:4b").put("stream", false);
    request.putArray("messages").addAll(messages);
    request.putObject("options").put("num_ctx", 300);
    return request;
  }

  private static void add(ObjectNode request, String role, String content) {
    request.withArray("messages").addObject().put("role", role).put("content", content);
  }
}
