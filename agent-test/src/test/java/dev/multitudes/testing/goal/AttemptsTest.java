package dev.multitudes.testing.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class AttemptsTest {

  @Test
  void no_more_is_begun_than_may_still_count() {
    var begun = new AtomicInteger();
    LongFunction<Trial> attempt =
        seed -> {
          begun.incrementAndGet();
          return new Trial(seed, Trial.End.SUCCESS, "", Optional.empty());
        };

    try (var attempts = new Attempts(1, 8, attempt)) {
      attempts.next(2);
      attempts.next(1);
    }

    assertThat(begun).hasValue(2);
  }

  @Test
  void what_a_trial_throws_is_thrown_also_if_several_are_under_way() {
    LongFunction<Trial> attempt =
        seed -> {
          throw new AssertionError("not so");
        };

    try (var attempts = new Attempts(1, 2, attempt)) {
      assertThatThrownBy(() -> attempts.next(9))
          .isInstanceOf(AssertionError.class)
          .hasMessage("not so");
    }
  }
}
