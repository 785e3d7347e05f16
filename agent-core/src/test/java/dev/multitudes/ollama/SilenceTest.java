package dev.multitudes.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@NullMarked
@Timeout(10)
class SilenceTest {

  @Test
  void causes_that_cause_each_other_are_told_once() {
    IOException one = new IOException("one");
    IOException other = new IOException("other", one);
    one.initCause(other);

    assertThat(Silence.because(one, Duration.ZERO).why()).isEqualTo("the connection broke (other)");
    assertThat(Trouble.failed(URI.create("http://127.0.0.1:1/api/chat"), one, false))
        .hasMessageContaining("gave no answer: the connection broke (other).");
  }
}
