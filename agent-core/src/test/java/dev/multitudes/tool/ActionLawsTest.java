package dev.multitudes.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ActionLawsTest {

  enum Side {
    LEFT,
    RIGHT
  }

  record Point(double x, float y) {}

  record Everything(
      String text,
      char letter,
      boolean truth,
      long whole,
      BigInteger huge,
      double real,
      BigDecimal exact,
      Side side,
      Optional<String> note,
      List<String> tags,
      Set<Side> sides,
      Map<String, Integer> points,
      List<Point> path,
      Optional<Point> end,
      LocalDateTime start,
      Instant moment,
      Duration length) {}

  private final Action<Everything> action = Action.of(Everything.class);

  @Property
  void what_is_written_is_read_as_an_equal_value(@ForAll("values") Everything value) {
    assertThat(action.read(action.write(value))).isEqualTo(new Arguments.Fit<>(value));
  }

  @Property
  void what_is_written_is_read_even_when_it_was_encoded_twice(@ForAll("values") Everything value) {
    String encoded = Shape.JSON.textNode(action.write(value)).toString();

    assertThat(action.read(encoded)).isEqualTo(new Arguments.Fit<>(value));
  }

  @Property
  void no_text_makes_reading_throw(@ForAll String text) {
    assertThatCode(() -> action.read(text)).doesNotThrowAnyException();
  }

  @Property
  void no_damage_makes_reading_throw(
      @ForAll("values") Everything value, @ForAll("damage") String damage, @ForAll int where) {
    String json = action.write(value);
    int at = Math.floorMod(where, json.length());

    assertThatCode(() -> action.read(json.substring(0, at))).doesNotThrowAnyException();
    assertThatCode(() -> action.read(json.substring(0, at) + damage + json.substring(at)))
        .doesNotThrowAnyException();
    assertThatCode(() -> action.read(json.substring(0, at) + damage + json.substring(at + 1)))
        .doesNotThrowAnyException();
  }

  @Property
  void no_value_in_the_wrong_place_makes_reading_throw(
      @ForAll("names") String name, @ForAll("pieces") String piece) {
    String json = "{\"" + name + "\": " + piece + "}";

    assertThat(action.read(json)).isInstanceOf(Arguments.Misfit.class);
    assertThatCode(
            () -> new LooseShapes().of(Bean.class, "").read(JsonText.tree(piece), Place.of("x")))
        .doesNotThrowAnyException();
  }

  static final class Bean {
    int number;
    List<Bean> more = List.of();
    Object any = "";
  }

  @Provide
  Arbitrary<String> damage() {
    return Arbitraries.of(
        "\"", "{", "}", "[", "]", ",", ":", "\\", "null", "1e999999999", "-", "\0");
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(action.specification("").parameters().properties().keySet());
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
        "null",
        "[]",
        "{}",
        "[null]",
        "{\"x\": null}",
        "1e999999999",
        "-1e-999999999",
        "\"\"",
        "\"{\"",
        "\"[\"",
        "\"\\\"\"",
        "\"\\ud800\"",
        "true",
        "[[[]]]",
        "{\"\": {}}",
        "\"-999999999999-01-01\"",
        "\"PT9999999999999999999H\"",
        "123456789012345678901234567890",
        "{\"year\": 1e99}");
  }

  @Provide
  Arbitrary<Everything> values() {
    return Builders.withBuilder(Draft::new)
        .use(Arbitraries.strings())
        .in((draft, text) -> draft.text(text))
        .use(Arbitraries.chars())
        .in((draft, letter) -> draft.letter(letter))
        .use(Arbitraries.longs())
        .in((draft, whole) -> draft.whole(whole))
        .use(
            Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(60).negate(), BigInteger.TEN.pow(60)))
        .in((draft, huge) -> draft.huge(huge))
        .use(
            Arbitraries.oneOf(
                Arbitraries.longs().map(Double::longBitsToDouble), Arbitraries.of(0d, -0d)))
        .in((draft, real) -> draft.real(real))
        .use(Arbitraries.bigDecimals().ofScale(12))
        .in((draft, exact) -> draft.exact(exact))
        .use(Arbitraries.strings().optional())
        .in((draft, note) -> draft.note(note))
        .use(Arbitraries.strings().list().ofMaxSize(4))
        .in((draft, tags) -> draft.tags(tags))
        .use(Arbitraries.of(Side.class).set())
        .in((draft, sides) -> draft.sides(sides))
        .build(Draft::done);
  }

  /** Collects what jqwik makes up; what is not made up follows from it. */
  private static final class Draft {
    private String text = "";
    private char letter;
    private long whole;
    private BigInteger huge = BigInteger.ZERO;
    private double real;
    private BigDecimal exact = BigDecimal.ZERO;
    private Optional<String> note = Optional.empty();
    private List<String> tags = List.of();
    private Set<Side> sides = Set.of();

    Draft text(String it) {
      text = it;
      return this;
    }

    Draft letter(char it) {
      letter = it;
      return this;
    }

    Draft whole(long it) {
      whole = it;
      return this;
    }

    Draft huge(BigInteger it) {
      huge = it;
      return this;
    }

    Draft real(double it) {
      real = Double.isFinite(it) ? it : Double.MIN_VALUE;
      return this;
    }

    Draft exact(BigDecimal it) {
      exact = it;
      return this;
    }

    Draft note(Optional<String> it) {
      note = it;
      return this;
    }

    Draft tags(List<String> it) {
      tags = it;
      return this;
    }

    Draft sides(Set<Side> it) {
      sides = it;
      return this;
    }

    Everything done() {
      var point = new Point(real, Float.isFinite((float) real) ? (float) real : Float.MAX_VALUE);
      return new Everything(
          text,
          letter,
          whole > 0,
          whole,
          huge,
          real,
          exact,
          whole > 0 ? Side.LEFT : Side.RIGHT,
          note,
          tags,
          sides,
          Map.of(text, (int) whole),
          List.of(point, point),
          note.map(there -> point),
          LocalDateTime.MIN.plusSeconds(whole & 0xFFFFFFFFFFFFL),
          Instant.ofEpochSecond(whole >> 14, whole & 0xFFFF),
          Duration.ofSeconds(whole, 7));
    }
  }
}
