package dev.multitudes.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.exception.InvalidRequestException;
import java.util.OptionalInt;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a provider says of a prompt that was too long. */
@NullMarked
class TooLongTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "context length is 128,000 tokens, but you sent 130,512 tokens | 130512 | 128000",
        "context window of 1.048.576 tokens; got 1.200.000 tokens | 1200000 | 1048576",
        "context size (128_000 tokens), not (130_000 tokens) | 130000 | 128000",
        "the context length, 4096, is less than your 5000 tokens, or 4096 tokens | 5000 | 4096"
      })
  void numbers_may_be_written_in_groups(String message, int tokens, int limit) {
    assertThat(TooLong.in(new InvalidRequestException(message)))
        .contains(new TooLong(OptionalInt.of(tokens), OptionalInt.of(limit)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "context length is 12345678901 tokens, but you sent 5000 tokens",
        "context length is 1,234,567,890,123 tokens, but you sent 5000 tokens"
      })
  void a_number_that_no_context_has_says_nothing(String message) {
    assertThat(TooLong.in(new InvalidRequestException(message)))
        .contains(new TooLong(OptionalInt.empty(), OptionalInt.empty()));
  }
}
