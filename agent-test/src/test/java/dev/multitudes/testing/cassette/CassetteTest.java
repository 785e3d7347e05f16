package dev.multitudes.testing.cassette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.testing.FakeOllama;
import dev.multitudes.testing.OllamaReply;
import dev.multitudes.testing.model.Reply;
import dev.multitudes.testing.model.ScriptedModel;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Invocation;
import dev.multitudes.tool.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class CassetteTest {
  private static final ToolSpecification SHOOT =
      ToolSpecification.builder()
          .name("shoot")
          .description("Shoot at the goal.")
          .parameters(JsonObjectSchema.builder().addStringProperty("side").build())
          .build();

  @TempDir Path folder;

  private Cassette cassette(Mode mode) {
    return Cassette.at(folder.resolve("talk.json"), mode);
  }

  private String file() throws IOException {
    return Files.readString(folder.resolve("talk.json"));
  }

  private static ChatRequest asking(String words) {
    return ChatRequest.builder()
        .messages(SystemMessage.from("You are a striker."), UserMessage.from(words))
        .toolSpecifications(SHOOT)
        .build();
  }

  @Test
  void what_a_server_said_is_replayed_with_the_server_gone() {
    ChatRequest request = asking("The keeper stands left.");
    ChatResponse recorded;
    try (FakeOllama ollama =
        FakeOllama.start()
            .model("qwen3:4b", 8192, "completion", "tools")
            .reply(OllamaReply.call("shoot", "{\"side\":\"RIGHT\"}"))) {
      ChatModel real = OllamaServer.at(ollama.url()).chatModel("qwen3:4b");
      recorded = cassette(Mode.RECORD).model(real).chat(request);
    }

    ChatResponse replayed = cassette(Mode.REPLAY).replay().chat(request);

    assertThat(replayed.aiMessage()).isEqualTo(recorded.aiMessage());
    assertThat(replayed.aiMessage().toolExecutionRequests()).hasSize(1);
    assertThat(replayed.tokenUsage()).isEqualTo(recorded.tokenUsage());
    assertThat(replayed.finishReason()).isEqualTo(recorded.finishReason());
    assertThat(replayed.modelName()).isEqualTo("qwen3:4b");
  }

  @Test
  void a_changed_word_is_a_miss_that_names_the_place() {
    ChatModel real = ScriptedModel.turns(Reply.says("Right."));
    Cassette recording = cassette(Mode.RECORD);
    recording.model(real).chat(asking("Who are you?"));
    recording.model(real).chat(asking("The keeper stands left of the goal."));

    ChatModel replay = cassette(Mode.REPLAY).replay();

    assertThatThrownBy(() -> replay.chat(asking("The keeper stands right of the goal.")))
        .isInstanceOf(CassetteMissException.class)
        .hasMessage(
            "%s has no recording of this request; the nearest of 2 is number 2, and differs at"
                + " $.messages[1].contents[0].text: recorded \"The keeper stands left of the"
                + " goal.\", now \"The keeper stands right of the goal.\"; record what is missing"
                + " with -Dmultitudes.cassettes=record-missing",
            folder.resolve("talk.json"));
  }

  @Test
  void another_temperature_or_tool_is_another_request() {
    Cassette recording = cassette(Mode.RECORD);
    ChatModel real = ScriptedModel.turns(Reply.says("Right."));
    recording.model(real).chat(asking("?"));
    ChatModel replay = cassette(Mode.REPLAY).model(real);

    assertThatThrownBy(
            () ->
                replay.chat(
                    ChatRequest.builder()
                        .messages(asking("?").messages())
                        .toolSpecifications(SHOOT)
                        .temperature(.5)
                        .build()))
        .hasMessageContaining("differs at $.temperature: recorded nothing, now \"0.5\"");
    assertThatThrownBy(
            () -> replay.chat(ChatRequest.builder().messages(asking("?").messages()).build()))
        .hasMessageContaining("differs at $.tools: recorded \"[{");
  }

  @Test
  void requests_are_found_in_any_order_and_repeated_ones_in_theirs() {
    var replies = new AtomicInteger();
    ChatModel counting =
        new ChatModel() {
          @Override
          public ChatResponse doChat(ChatRequest request) {
            return ChatResponse.builder()
                .aiMessage(AiMessage.from("reply " + replies.incrementAndGet()))
                .build();
          }
        };
    ChatModel recording = cassette(Mode.RECORD).model(counting);
    List.of("a", "b", "a").forEach(recording::chat);

    ChatModel replay = cassette(Mode.REPLAY).replay();

    assertThat(replay.chat("b")).isEqualTo("reply 2");
    assertThat(replay.chat("a")).isEqualTo("reply 1");
    assertThat(replay.chat("a")).isEqualTo("reply 3");
    assertThat(replay.chat("a")).isEqualTo("reply 3");
  }

  @Test
  void only_what_is_missing_is_recorded_if_one_asks_for_that() throws IOException {
    var scripted = ScriptedModel.turns(Reply.says("Right."));
    ChatModel model = scripted;
    cassette(Mode.RECORD).model(model).chat("a");

    Cassette adding = cassette(Mode.RECORD_MISSING);
    adding.model(model).chat("a");
    adding.model(model).chat("b");

    assertThat(scripted.requests()).hasSize(2);
    assertThat(Json.read(file()).get("recordings")).hasSize(2);
  }

  @Test
  void recording_begins_anew() throws IOException {
    ChatModel model = ScriptedModel.turns(Reply.says("Right."));
    cassette(Mode.RECORD).model(model).chat("a");
    cassette(Mode.RECORD).model(model).chat("b");

    assertThat(Json.read(file()).get("recordings")).hasSize(1);
  }

  @Test
  void secrets_are_not_in_the_file_and_do_not_keep_a_request_from_being_found() throws IOException {
    String key = "sk-proj-abcdefghijklmnop1234";
    String words =
        "My key is "
            + key
            + ", Authorization: Bearer abc.def-123456, password: hunter22; call Otto.";
    ChatModel real = ScriptedModel.turns(Reply.calls("login", "{\"password\": \"hunter22\"}"));
    cassette(Mode.RECORD).hiding("Otto").model(real).chat(UserMessage.from(words));

    assertThat(file()).doesNotContain(key, "abc.def-123456", "hunter22", "Otto");
    assertThat(file()).contains("My key is [secret]", "call [secret].");
    assertThat(
            cassette(Mode.REPLAY).hiding("Otto").replay().chat(UserMessage.from(words)).aiMessage())
        .isNotNull();
    assertThatThrownBy(() -> cassette(Mode.REPLAY).hiding(" "))
        .hasMessage("A secret that is to be hidden is blank; is the variable that holds it set?");
  }

  @Test
  void a_stream_is_replayed_piece_by_piece() {
    var model = ScriptedModel.turns(Reply.says("I see the gap.").calling("shoot", "{}"));
    var recorded = new Pieces();
    streamed(Mode.RECORD, model).chat("?", recorded);

    var replayed = new Pieces();
    streamed(Mode.REPLAY, ScriptedModel.turns()).chat("?", replayed);

    assertThat(replayed.all).isEqualTo(recorded.all).contains("I ", "see ", "the ", "gap.");
  }

  private StreamingChatModel streamed(Mode mode, StreamingChatModel real) {
    return cassette(mode).streaming(real);
  }

  @Test
  void a_tool_is_replayed_without_running() {
    record Book(String hotel) {}
    var ran = new AtomicInteger();
    Tool book =
        Tool.of(Book.class, "Book.", it -> "Booked, number " + ran.incrementAndGet())
            .with(Effect.IDEMPOTENT);
    var call = new Invocation("r/1.1", "{\"hotel\": \"Astoria\"}", Optional.empty());
    var recorded = cassette(Mode.RECORD).tool(book).call(call);

    Tool replay = cassette(Mode.REPLAY).tool(book);

    assertThat(replay.call(call)).isEqualTo(recorded);
    assertThat(replay.effect()).isEqualTo(Effect.IDEMPOTENT);
    assertThat(ran).hasValue(1);
  }

  @Test
  void what_is_no_cassette_is_refused_by_name() throws IOException {
    Files.writeString(folder.resolve("talk.json"), "{\"version\": 7}");

    assertThatThrownBy(() -> cassette(Mode.REPLAY))
        .hasMessage(
            "The cassette %s cannot be read: it needs \"version\": 1 and a list of recordings."
                + " Record it anew with -Dmultitudes.cassettes=record",
            folder.resolve("talk.json"));
    assertThatThrownBy(() -> Mode.named("rewind"))
        .hasMessage(
            "-Dmultitudes.cassettes must be replay, record or record-missing but was \"rewind\"");
  }

  @Test
  void an_empty_cassette_says_so() {
    assertThatThrownBy(() -> cassette(Mode.REPLAY).replay().chat("?"))
        .hasMessageEndingWith(
            "has no recording at all; record what is missing with"
                + " -Dmultitudes.cassettes=record-missing");
    assertThatThrownBy(() -> cassette(Mode.RECORD).replay().chat("?"))
        .hasMessage(
            "There is no model to record; give one with cassette.model(...), or replay only");
  }

  @Test
  @ExtendWith(CassetteExtension.class)
  void a_test_finds_the_cassette_of_its_name(Cassette cassette) {
    assertThat(cassette.replay().chat("Who are you?")).isEqualTo("A cassette.");
  }

  /** Takes down what a stream tells. */
  private static final class Pieces implements StreamingChatResponseHandler {
    private final List<String> all = new ArrayList<>();

    @Override
    public void onPartialResponse(String text) {
      all.add(text);
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      all.add(response.aiMessage().toString());
    }

    @Override
    public void onError(Throwable error) {
      all.add(error.toString());
    }
  }

  @Test
  void a_secret_over_the_border_of_two_pieces_is_not_kept() throws IOException {
    StreamingChatModel real =
        streaming(
            "The key is sk-abcdefgh",
            "ijklmnop12345678.",
            "The key is sk-abcdefghijklmnop12345678.");

    cassette(Mode.RECORD).streaming(real).chat(asking("Which key?"), new Listening());

    assertThat(file()).contains("The key is [secret].").doesNotContain("abcdefgh", "ijklmnop");
  }

  private static StreamingChatModel streaming(String one, String other, String whole) {
    return new StreamingChatModel() {
      @Override
      public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        handler.onPartialResponse(one);
        handler.onPartialResponse(other);
        handler.onCompleteResponse(ChatResponse.builder().aiMessage(AiMessage.from(whole)).build());
      }
    };
  }

  private static final class Listening implements StreamingChatResponseHandler {
    @Override
    public void onCompleteResponse(ChatResponse response) {}

    @Override
    public void onError(Throwable error) {
      throw new IllegalStateException(error);
    }
  }
}
