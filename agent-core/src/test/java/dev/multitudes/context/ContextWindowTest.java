package dev.multitudes.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ContextWindowTest {
  private static final ContextWindow WINDOW = new ContextWindow(8192, 2048);

  @Test
  void a_narrower_window_keeps_at_most_half_for_the_reply() {
    assertThat(WINDOW.atMost(4096)).isEqualTo(new ContextWindow(4096, 2048));
    assertThat(WINDOW.atMost(1000)).isEqualTo(new ContextWindow(1000, 500));
    assertThat(WINDOW.atMost(2)).isEqualTo(new ContextWindow(2, 1));
    assertThat(WINDOW.atMost(9000)).isSameAs(WINDOW);
  }

  @Test
  void nothing_fits_into_less_than_two_tokens() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WINDOW.atMost(1))
        .withMessage("A window needs 2 tokens or more, for a prompt and a reply, but got 1.");
  }
}
