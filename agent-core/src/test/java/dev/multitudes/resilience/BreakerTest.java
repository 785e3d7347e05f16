package dev.multitudes.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that fails again and again is left in peace for a while. */
@NullMarked
@Timeout(30)
class BreakerTest {
  private final RetriableException broken = new RetriableException("It broke off.");

  private static ChatModel guarded(Scene scene) {
    return Retries.NONE
        .timedBy(scene.timing())
        .guardedBy(Breaker.of("The server", scene.timing()))
        .around(scene.model());
  }

  private static void fail(ChatModel model, int times) {
    for (int i = 0; i < times; i++) {
      assertThatThrownBy(() -> model.chat("Hello")).isNotInstanceOf(ServerDownException.class);
    }
  }

  @Test
  void after_six_failures_it_is_not_asked_and_the_message_says_when_it_is() {
    Scene scene = Scene.of(broken);
    ChatModel model = guarded(scene);
    fail(model, 6);

    assertThatThrownBy(() -> model.chat("Hello"))
        .isExactlyInstanceOf(ServerDownException.class)
        .hasMessage(
            "The server is left in peace, since 6 of its last 6 answers failed. It is asked again"
                + " from 2026-01-01T00:00:20Z on; look meanwhile whether it runs.");
    assertThat(scene.asked()).isEqualTo(6);
  }

  @Test
  void three_tries_after_the_rest_decide() {
    Object[] script = Collections.nCopies(7, broken).toArray();
    script[6] = "Hello!";
    Scene scene = Scene.of(script);
    ChatModel model = guarded(scene);
    fail(model, 6);

    scene.pass(Duration.ofSeconds(20));

    for (int i = 0; i < 10; i++) {
      assertThat(model.chat("Hello")).isEqualTo("Hello!");
    }
  }

  @Test
  void it_rests_again_if_they_fail() {
    Scene scene = Scene.of(broken);
    ChatModel model = guarded(scene);
    fail(model, 6);

    scene.pass(Duration.ofSeconds(20));
    fail(model, 3);

    assertThatThrownBy(() -> model.chat("Hello"))
        .hasMessageContaining("3 of its last 3 answers failed")
        .hasMessageContaining("2026-01-01T00:00:40Z");
  }

  @Test
  void who_comes_while_others_try_it_hears_so() {
    Scene scene = Scene.of(broken);
    Breaker breaker = Breaker.of("The server", scene.timing());
    fail(Retries.NONE.timedBy(scene.timing()).guardedBy(breaker).around(scene.model()), 6);
    scene.pass(Duration.ofSeconds(20));

    breaker.enter();
    breaker.enter();
    breaker.enter();

    assertThatThrownBy(breaker::enter)
        .hasMessageEndingWith("Others are trying it just now; ask again in a moment.");
  }

  @Test
  void tries_that_never_end_do_not_shut_a_server_out_for_ever() {
    Scene scene = Scene.of(broken);
    Breaker breaker = Breaker.of("The server", scene.timing());
    fail(Retries.NONE.timedBy(scene.timing()).guardedBy(breaker).around(scene.model()), 6);
    scene.pass(Duration.ofSeconds(20));
    breaker.enter();
    breaker.enter();
    breaker.enter();

    scene.pass(Duration.ofMinutes(16));
    assertThatThrownBy(breaker::enter)
        .hasMessageContaining("6 of its last 6 answers failed. It is asked again from");
    scene.pass(Duration.ofSeconds(20));

    assertThatNoException().isThrownBy(breaker::enter);
  }

  @Test
  void a_call_during_which_it_opens_tells_what_failed_before() {
    Scene scene = Scene.of(broken);
    ChatModel model =
        scene
            .retries()
            .trying(4)
            .guardedBy(Breaker.of("The server", scene.timing()))
            .around(scene.model());
    fail(model, 1);

    assertThatThrownBy(() -> model.chat("Hello"))
        .isInstanceOf(ServerDownException.class)
        .hasSuppressedException(broken);
    assertThat(scene.asked()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeout", "no model"})
  void what_is_not_the_servers_fault_does_not_count(String what) {
    Scene scene =
        Scene.of(
            what.equals("timeout")
                ? new TimeoutException("too late")
                : new ModelNotFoundException("no model"));

    fail(guarded(scene), 20);

    assertThat(scene.asked()).isEqualTo(20);
  }

  @Test
  void every_try_counts_also_those_of_streams_and_of_other_models() {
    Scene scene = Scene.of(broken);
    Retries retries = scene.retries().guardedBy(Breaker.of("The server", scene.timing()));
    StreamingChatModel stream = retries.around(scene.stream());

    assertThatThrownBy(() -> retries.around(scene.model()).chat("Hello"))
        .isInstanceOf(RetriableException.class);
    assertThatThrownBy(() -> Scene.said(stream, new ArrayList<>()))
        .isInstanceOf(RetriableException.class);

    assertThatThrownBy(() -> Scene.said(stream, new ArrayList<>()))
        .isInstanceOf(ServerDownException.class);
    assertThat(scene.asked()).isEqualTo(6);
  }
}
