package dev.multitudes.examples.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.format.UnreadCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

  @ParameterizedTest
  @CsvSource({"0, 1:1", "1, 1:2", "2, 1:3", "3, 2:1", "5, 2:2", "6, 2:3", "99, 2:3", "-1, 1:1"})
  void a_place_is_counted_as_editors_count_it(int offset, String place) {
    assertThat(Place.of("ab\n😀c", offset)).hasToString(place);
  }

  @Test
  void where_a_call_broke_is_shown_with_the_text_round_it() {
    String text = "Wait.\n<tool_call>{\"a\": oops}";

    Broken broken = Broken.in(text, new UnreadCall("reader", 6, 23, "It is no JSON."));

    assertThat(broken)
        .isEqualTo(new Broken(new Place(2, 1), new Place(2, 18), "<tool_call>{\"a\": ", "oops}"));
  }

  @Test
  void at_the_end_of_the_text_there_is_nothing_left_to_show() {
    Broken broken = Broken.in("{\"a\":", new UnreadCall("reader", 0, 5, "It is cut off."));

    assertThat(broken.there()).isEmpty();
    assertThat(broken.place()).isEqualTo(new Place(1, 6));
  }

  @Test
  void only_pieces_of_a_long_text_are_shown() {
    String text = "x".repeat(100) + "😀".repeat(100);

    Broken broken = Broken.in(text, new UnreadCall("reader", 0, 100, "It is too long."));

    assertThat(broken.before()).isEqualTo("x".repeat(30));
    assertThat(broken.there()).isEqualTo("😀".repeat(30));
  }

  @Test
  void long_texts_within_values_are_cut_and_say_so() {
    var value = Json.parse("{\"a\":[\"%s\",1]}".formatted("é".repeat(70)), "the value");

    assertThat(Shortened.of(value))
        .hasToString("{\"a\":[\"%s… (10 more characters)\",1]}".formatted("é".repeat(60)));
  }
}
