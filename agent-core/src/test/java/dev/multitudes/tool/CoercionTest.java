package dev.multitudes.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoercionTest {

  private enum Side {
    LEFT,
    RIGHT,
    TOP_LEFT,
    same,
    SAME
  }

  private record Home(String street) {}

  private record Any(
      Optional<String> text,
      Optional<Character> letter,
      Optional<Boolean> truth,
      Optional<Byte> tiny,
      Optional<Short> small,
      Optional<Integer> whole,
      Optional<Long> longer,
      Optional<BigInteger> huge,
      Optional<Float> single,
      Optional<Double> real,
      Optional<BigDecimal> exact,
      Optional<Side> side,
      Optional<LocalDate> day,
      Optional<LocalTime> hour,
      Optional<LocalDateTime> start,
      Optional<Instant> moment,
      Optional<Duration> length,
      Optional<UUID> id,
      Optional<List<String>> tags,
      Optional<List<Integer>> numbers,
      Optional<Set<Side>> sides,
      Optional<Map<String, Integer>> points,
      Optional<Home> home,
      Optional<List<Home>> homes) {}

  private final Action<Any> action = Action.of(Any.class);

  private String read(String name, String json) {
    return switch (action.read("{\"" + name + "\": " + json + "}")) {
      case Arguments.Fit<Any> fit -> action.write(fit.value());
      case Arguments.Misfit<Any> misfit -> misfit.message();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          text    | "a"                | "a"
          text    | 5                  | "5"
          text    | 1.50               | "1.50"
          text    | true               | "true"
          text    | "[1, 2]"           | "[1, 2]"
          text    | "   "              | "   "
          letter  | "x"                | "x"
          letter  | 7                  | "7"
          truth   | true               | true
          truth   | "true"             | true
          truth   | "False"            | false
          tiny    | -128               | -128
          small   | "32767"            | 32767
          whole   | 5                  | 5
          whole   | "5"                | 5
          whole   | " 5 "              | 5
          whole   | 5.0                | 5
          whole   | "5.0"              | 5
          whole   | 1e3                | 1000
          whole   | -2147483648        | -2147483648
          longer  | 9007199254740993   | 9007199254740993
          longer  | "9007199254740993" | 9007199254740993
          huge    | 123456789012345678901234567890 | 123456789012345678901234567890
          single  | 0.1                | 0.1
          real    | 0.1                | 0.1
          real    | "3.14"             | 3.14
          real    | 2                  | 2.0
          exact   | 0.1000000000000000000000000001 | 0.1000000000000000000000000001
          exact   | "1.50"             | 1.50
          side    | "LEFT"             | "LEFT"
          side    | "left"             | "LEFT"
          side    | " Top_Left "       | "TOP_LEFT"
          side    | "same"             | "same"
          side    | "SAME"             | "SAME"
          day     | "2026-03-31"       | "2026-03-31"
          day     | {"year": 2026, "month": 3, "day": 31} | "2026-03-31"
          hour    | "18:30"            | "18:30"
          hour    | {"hour": 18, "minute": 30} | "18:30"
          start   | "2026-03-31T18:30" | "2026-03-31T18:30"
          start   | {"date": {"year": 2026, "month": 3, "day": 31}, "time": {"hour": 18, "minute": 30, "second": 5, "nano": 0}} | "2026-03-31T18:30:05"
          moment  | "2026-03-31T18:30:00Z" | "2026-03-31T18:30:00Z"
          length  | "PT1H30M"          | "PT1H30M"
          id      | "123E4567-e89b-12d3-a456-426614174000" | "123e4567-e89b-12d3-a456-426614174000"
          tags    | ["a", "b"]         | ["a","b"]
          tags    | "a"                | ["a"]
          tags    | "\\"so\\", he said" | ["\\"so\\", he said"]
          tags    | "[\\"a\\", \\"b\\"]" | ["a","b"]
          tags    | 5                  | ["5"]
          tags    | []                 | []
          numbers | "5"                | [5]
          numbers | ["1", 2.0]         | [1,2]
          sides   | ["left", "LEFT"]   | ["LEFT"]
          points  | {"ann": "3"}       | {"ann":3}
          points  | "{\\"ann\\": 3}"   | {"ann":3}
          home    | {"street": "Elm"}  | {"street":"Elm"}
          home    | "{\\"street\\": \\"Elm\\"}" | {"street":"Elm"}
          homes   | {"street": "Elm"}  | [{"street":"Elm"}]
          homes   | "{\\"street\\": \\"Elm\\"}" | [{"street":"Elm"}]
          """)
  void what_is_safe_is_coerced(String name, String given, String written) {
    assertThat(read(name, given)).isEqualTo("{\"" + name + "\":" + written + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          text    | {"a": 1}      | a string but was {"a":1}.
          text    | ["a"]         | a string but was ["a"].
          letter  | "xy"          | a single character but was "xy".
          truth   | "yes"         | true or false but was "yes".
          truth   | 1             | true or false but was 1.
          tiny    | 128           | an integer from -128 to 127 but was 128.
          whole   | "$5"          | an integer but was "$5".
          whole   | 5.5           | an integer but was 5.5.
          whole   | "5.5"         | an integer but was "5.5".
          whole   | "five"        | an integer but was "five".
          whole   | "1,000"       | an integer but was "1,000".
          whole   | "0x10"        | an integer but was "0x10".
          whole   | ""            | an integer but was "".
          whole   | true          | an integer but was true.
          whole   | [5]           | an integer but was [5].
          whole   | 2147483648    | an integer from -2147483648 to 2147483647 but was 2147483648.
          longer  | 1e19          | an integer from -9223372036854775808 to 9223372036854775807 but was 1E+19.
          huge    | 1e999999999   | an integer but was 1E+999999999.
          exact   | 1e999999999   | a number but was 1E+999999999.
          single  | 1e39          | a number but was 1E+39.
          real    | 1e309         | a number but was 1E+309.
          real    | "NaN"         | a number but was "NaN".
          real    | "1d"          | a number but was "1d".
          side    | "lfet"        | one of [LEFT, RIGHT, TOP_LEFT, same, SAME] but was "lfet"; did you mean "LEFT"?
          side    | "Same"        | one of [LEFT, RIGHT, TOP_LEFT, same, SAME] but was "Same"; did you mean "same"?
          side    | "everywhere"  | one of [LEFT, RIGHT, TOP_LEFT, same, SAME] but was "everywhere".
          side    | 0             | one of [LEFT, RIGHT, TOP_LEFT, same, SAME] but was 0.
          day     | "tomorrow"    | a date such as 2026-03-31 but was "tomorrow".
          day     | "2026-02-30"  | a date such as 2026-03-31 but was "2026-02-30".
          day     | {"year": 2026, "month": 13, "day": 1} | a date such as 2026-03-31 but was {"year":2026,"month":13,"day":1}.
          day     | 20260331      | a date such as 2026-03-31 but was 20260331.
          id      | "1-1-1-1-1"   | a UUID such as 123e4567-e89b-12d3-a456-426614174000 but was "1-1-1-1-1".
          tags    | "[\\"a\\", "  | a list (each a string) but was "[\\"a\\", ".
          numbers | "1, 2"        | a list (each an integer) but was "1, 2".
          points  | [1]           | an object (each value an integer) but was [1].
          home    | "Elm"         | an object with [street] but was "Elm".
          homes   | {"road": 1}   | a list (each an object with [street]) but was {"road":1}.
          """)
  void what_is_not_safe_is_refused(String name, String given, String wanted) {
    assertThat(read(name, given)).isEqualTo(name + " must be " + wanted);
  }
}
