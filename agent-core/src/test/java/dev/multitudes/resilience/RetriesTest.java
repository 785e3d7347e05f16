package dev.multitudes.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.multitudes.context.ContextWindow;
import dev.multitudes.context.Windowed;
import dev.multitudes.format.UnreadableCallException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked again, how often and after which pause; nothing here waits. */
@NullMarked
@Timeout(30)
class RetriesTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(status(503), 3),
        Arguments.of(status(429), 3),
        Arguments.of(new RateLimitException("slowly"), 3),
        Arguments.of(unreachable(), 3),
        Arguments.of(new UncheckedIOException(new SocketException("Connection reset")), 3),
        Arguments.of(new LangChain4jException(new IOException("closed")), 3),
        Arguments.of(new RetriableException("it broke off"), 3),
        Arguments.of(status(500), 2),
        Arguments.of(status(502), 2),
        Arguments.of(new InternalServerException("it broke"), 2),
        Arguments.of(new TimeoutException("too late"), 1),
        Arguments.of(new RuntimeException(new java.util.concurrent.TimeoutException()), 1),
        Arguments.of(new CancellationException("no more"), 1),
        Arguments.of(new RuntimeException(new InterruptedException()), 1),
        Arguments.of(new InvalidRequestException(new HttpException(400, "no tools")), 1),
        Arguments.of(new ModelNotFoundException(new HttpException(404, "no model")), 1),
        Arguments.of(new AuthenticationException("unauthorized"), 1),
        Arguments.of(new HttpException(499, "canceled"), 1),
        Arguments.of(new NonRetriableException("no memory"), 1),
        Arguments.of(
            new UnresolvedModelServerException(
                new ConnectException("x").initCause(new UnresolvedAddressException())),
            1),
        Arguments.of(new UnreadableCallException("nobody can read it", "{"), 1),
        Arguments.of(new IllegalStateException("a mistake of ours"), 1));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void each_cause_has_its_number_of_tries(RuntimeException failure, int tries) {
    Scene scene = Scene.of(failure);
    ChatModel model = scene.retries().around(scene.model());

    assertThatThrownBy(() -> model.chat("Hello")).isExactlyInstanceOf(failure.getClass());

    assertThat(scene.asked()).isEqualTo(tries);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_stream_is_asked_for_as_often(RuntimeException failure, int tries) {
    Scene scene = Scene.of(failure);
    StreamingChatModel model = scene.retries().around(scene.stream());

    assertThatThrownBy(() -> Scene.said(model, new ArrayList<>()))
        .isExactlyInstanceOf(failure.getClass());

    assertThat(scene.asked()).isEqualTo(tries);
  }

  @Test
  void a_reply_after_failures_is_a_reply() {
    Scene whole = Scene.of(status(503), unreachable(), "Hello!");
    Scene streamed = Scene.of(status(503), unreachable(), "Hello!");
    List<String> parts = new ArrayList<>();

    assertThat(whole.retries().around(whole.model()).chat("Hello")).isEqualTo("Hello!");
    assertThat(Scene.said(streamed.retries().around(streamed.stream()), parts)).isEqualTo("Hello!");
    assertThat(parts).containsExactly("Hello!");
  }

  @Test
  void a_stream_of_which_something_was_told_is_not_asked_for_again() {
    Scene scene = Scene.of(List.of("I wi", new RetriableException("it broke off")), "Hello!");
    List<String> parts = new ArrayList<>();

    assertThatThrownBy(() -> Scene.said(scene.retries().around(scene.stream()), parts))
        .isInstanceOf(RetriableException.class)
        .hasMessage("it broke off");

    assertThat(parts).containsExactly("I wi");
    assertThat(scene.asked()).isEqualTo(1);
  }

  @Test
  void an_error_in_a_later_try_of_a_stream_ends_it_too() throws InterruptedException {
    var failure = new NoClassDefFoundError("a part of the provider");
    var tries = new AtomicInteger();
    var told = new LinkedBlockingQueue<Throwable>();
    StreamingChatModel model =
        new StreamingChatModel() {
          @Override
          public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
            if (tries.getAndIncrement() > 0) {
              throw failure;
            }
            handler.onError(status(503));
          }
        };

    Scene.of("-")
        .retries()
        .around(model)
        .chat(
            "Hello",
            new StreamingChatResponseHandler() {
              @Override
              public void onCompleteResponse(ChatResponse response) {}

              @Override
              public void onError(Throwable error) {
                told.add(error);
              }
            });

    assertThat(told.poll(10, TimeUnit.SECONDS)).isSameAs(failure);
  }

  @Test
  void what_a_handler_throws_when_it_is_told_the_end_is_thrown() {
    Scene scene = Scene.of("Hello!");
    var heard = new AtomicInteger();
    StreamingChatResponseHandler throwing =
        new StreamingChatResponseHandler() {
          @Override
          public void onCompleteResponse(ChatResponse response) {
            heard.incrementAndGet();
            throw new IllegalStateException("full");
          }

          @Override
          public void onError(Throwable error) {
            heard.incrementAndGet();
          }
        };

    assertThatThrownBy(() -> scene.retries().around(scene.stream()).chat("Hello", throwing))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("full");

    assertThat(heard).hasValue(1);
    assertThat(scene.asked()).isEqualTo(1);
  }

  @Test
  void a_failure_without_words_gets_none_but_ours() {
    Scene scene = Scene.of(new RateLimitException((String) null));

    assertThatThrownBy(() -> scene.retries().around(scene.model()).chat("Hello"))
        .isExactlyInstanceOf(RateLimitException.class)
        .hasMessage("It was asked 3 times within 15000 ms.");
  }

  @Test
  void what_else_a_failure_brings_along_stays_with_it() {
    var failure = new InternalServerException("it broke");
    var aside = new IOException("so did the log");
    failure.addSuppressed(aside);
    Scene scene = Scene.of(failure);

    assertThatThrownBy(() -> scene.retries().around(scene.model()).chat("Hello"))
        .hasSuppressedException(aside);
  }

  @Test
  void pauses_double_and_a_limit_of_the_rate_waits_longer() {
    Scene busy = Scene.of(status(503));
    Scene limited = Scene.of(status(429));

    assertThatThrownBy(() -> busy.retries().trying(7).around(busy.model()).chat("Hello"));
    assertThatThrownBy(() -> limited.retries().around(limited.model()).chat("Hello"));

    assertThat(busy.pauses())
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 30L);
    assertThat(limited.pauses()).extracting(Duration::toSeconds).containsExactly(5L, 10L);
  }

  @Test
  void chance_makes_a_pause_half_shorter_to_half_longer() {
    Scene early = Scene.of(status(503)).chancing(0);
    Scene late = Scene.of(status(503)).chancing(.999);

    assertThatThrownBy(() -> early.retries().around(early.model()).chat("Hello"));
    assertThatThrownBy(() -> late.retries().around(late.model()).chat("Hello"));

    assertThat(early.pauses()).extracting(Duration::toMillis).containsExactly(500L, 1000L);
    assertThat(late.pauses()).extracting(Duration::toMillis).containsExactly(1499L, 2998L);
  }

  @Test
  void no_try_begins_after_the_time_has_passed() {
    Scene scene = Scene.of(status(503));
    Retries retries = scene.retries().trying(10).within(Duration.ofSeconds(5));

    assertThatThrownBy(() -> retries.around(scene.model()).chat("Hello"))
        .hasMessageEndingWith("It was asked 3 times within 3000 ms.");
  }

  @Test
  void the_last_failure_tells_how_often_it_was_asked_and_keeps_type_and_cause() {
    Scene scene = Scene.of(unreachable());

    assertThatThrownBy(() -> scene.retries().around(scene.model()).chat("Hello"))
        .isExactlyInstanceOf(UnresolvedModelServerException.class)
        .hasMessage("Nobody answers. It was asked 3 times within 3000 ms.")
        .hasCauseExactlyInstanceOf(ConnectException.class);
  }

  @Test
  void one_try_adds_nothing_to_the_message() {
    Scene scene = Scene.of(unreachable());

    assertThatThrownBy(() -> Retries.NONE.around(scene.model()).chat("Hello"))
        .hasMessage("Nobody answers.");
    assertThat(scene.asked()).isEqualTo(1);
  }

  @Test
  void an_interruption_ends_the_waiting() {
    Scene scene = Scene.of(status(503));
    Timing timing =
        new Timing(
            () -> Scene.BEGIN,
            time -> {
              throw new InterruptedException();
            },
            () -> .5);

    assertThatThrownBy(() -> Retries.DEFAULT.timedBy(timing).around(scene.model()).chat("Hello"))
        .isExactlyInstanceOf(NonRetriableException.class)
        .hasMessage(
            "The wait before asking again was interrupted; the call had failed: status 503");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(scene.asked()).isEqualTo(1);
  }

  @Test
  void limits_are_checked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Retries.upTo(0))
        .withMessage("A call needs 1 try or more but got 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Retries.DEFAULT.within(Duration.ZERO))
        .withMessage("The time for all tries must be longer than nothing but was PT0S.");
  }

  @Test
  void a_wrapped_model_is_what_it_was() {
    ChatModel model = Retries.DEFAULT.around(new Known());
    StreamingChatModel stream = Retries.DEFAULT.around(new KnownStream());

    assertThat(model.provider()).isEqualTo(ModelProvider.OLLAMA);
    assertThat(model.defaultRequestParameters().modelName()).isEqualTo("m");
    assertThat(model.supportedCapabilities()).hasSize(1);
    assertThat(((Windowed) model).window().tokens()).isEqualTo(100);
    assertThat(stream.provider()).isEqualTo(ModelProvider.OLLAMA);
    assertThat(((Windowed) stream).window().tokens()).isEqualTo(100);
    assertThat(Retries.DEFAULT.around(Scene.of("Hi").model())).isNotInstanceOf(Windowed.class);
  }

  private static class Known implements ChatModel, Windowed {
    @Override
    public ContextWindow window() {
      return new ContextWindow(100, 10);
    }

    @Override
    public ModelProvider provider() {
      return ModelProvider.OLLAMA;
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
      return ChatRequestParameters.builder().modelName("m").build();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
      return Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    }
  }

  private static class KnownStream implements StreamingChatModel, Windowed {
    @Override
    public ContextWindow window() {
      return new ContextWindow(100, 10);
    }

    @Override
    public ModelProvider provider() {
      return ModelProvider.OLLAMA;
    }
  }

  private static RuntimeException status(int status) {
    HttpException cause = new HttpException(status, "status " + status);
    return status == 429 ? new RateLimitException(cause) : new InternalServerException(cause);
  }

  private static RuntimeException unreachable() {
    return new UnresolvedModelServerException("Nobody answers.", new ConnectException("refused"));
  }
}
