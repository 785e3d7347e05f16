package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.resilience.Retries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds whatever a server says, in whichever order, and however many ask at once. */
@Timeout(60)
class WireLawsTest {
  private static final String MODEL = "m";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int SEEDS = 150;
  private static final int AT_ONCE = 100;

  private static final String PIECE = "{\"message\":{\"role\":\"assistant\",\"content\":\"a\"}}";
  private static final String CALL =
      "{\"message\":{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":"
          + "[{\"function\":{\"index\":0,\"name\":\"t\",\"arguments\":\"{}\"}}]}}";
  private static final String DONE =
      "{\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\"}";

  /** Lines that harm nothing, before one that ends it. */
  private static final List<String> FINE = List.of(PIECE, CALL, "", "{}", "data: " + PIECE);

  private static final List<String> FATAL =
      List.of(
          DONE,
          "{\"error\":\"e\"}",
          "{\"message\":{\"con",
          "[]",
          "<html>",
          "{\"message\":{\"tool_calls\":[{\"function\":{\"name\":\"\"}}]}}",
          "{\"message\":{\"tool_calls\":7}}");

  @Test
  void there_is_one_end_and_it_is_the_first_that_came() throws InterruptedException {
    try (FakeOllama ollama = FakeOllama.start().model(MODEL, 8192, "completion")) {
      StreamingChatModel model =
          OllamaServer.at(ollama.url()).retrying(Retries.NONE).streamingModel(MODEL);
      for (int seed = 0; seed < SEEDS; seed++) {
        var chance = new SplittableRandom(seed);
        List<String> lines = lines(chance);
        boolean isCut = chance.nextInt(4) == 0;
        ollama.reply(said(lines, isCut));

        Heard heard = Heard.streamed(ollama, model, WireRow.SHOOT, SOON);

        assertThat(heard.ends()).as("seed %d: %s", seed, lines).hasSize(1);
        assertThat(isCut || heard.ends().getFirst() instanceof ChatResponse == isDone(lines))
            .as("seed %d: %s ended as %s", seed, lines, heard.told())
            .isTrue();
      }
    }
  }

  private static boolean isDone(List<String> lines) {
    return lines.stream().filter(FATAL::contains).findFirst().filter(DONE::equals).isPresent();
  }

  private static OllamaReply said(List<String> lines, boolean isCut) {
    return wire -> {
      wire.open();
      for (String line : lines) {
        wire.line(line);
      }
      if (isCut) {
        wire.cut(Cut.RST);
      }
    };
  }

  private static List<String> lines(SplittableRandom chance) {
    List<String> lines = new ArrayList<>();
    int count = chance.nextInt(6);
    for (int i = 0; i < count; i++) {
      List<String> kind = chance.nextInt(4) == 0 ? FATAL : FINE;
      lines.add(kind.get(chance.nextInt(kind.size())));
    }
    return lines;
  }

  @Test
  void many_who_ask_one_model_at_once_hear_each_their_own() throws Exception {
    try (FakeOllama ollama = FakeOllama.start().model(MODEL, 8192, "completion");
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      ollama.otherwise(
          wire -> OllamaReply.text(wire.request().at("/messages/0/content").asText()).send(wire));
      StreamingChatModel model = OllamaServer.at(ollama.url()).streamingModel(MODEL);
      List<Future<Heard>> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        ChatRequest request =
            ChatRequest.builder().messages(UserMessage.from("word " + i + " of many")).build();
        all.add(callers.submit(() -> Heard.streamed(ollama, model, request, SOON)));
      }

      for (int i = 0; i < AT_ONCE; i++) {
        assertThat(all.get(i).get().ends())
            .singleElement()
            .extracting(end -> ((ChatResponse) end).aiMessage().text())
            .isEqualTo("word " + i + " of many");
      }
    }
  }
}
