package dev.multitudes.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StrictJsonTest {
  private static final ObjectMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final String PIECES = "{}[]\",:\\u 01-.eE+tfn '/*#\nab";

  private static boolean jacksonSaysObject(String text) {
    try {
      return STRICT.readTree(text).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  @Test
  void says_of_a_text_what_jackson_says() {
    var chance = new SplittableRandom(1);
    int objects = 0;
    String seed = "{\"a\": [1, -2.5e3, \"x\\n\\u00e9\", true, {}], \"b\": {\"c\": null}}";
    for (int i = 0; i < 200_000; i++) {
      var text = new StringBuilder(seed);
      for (int j = chance.nextInt(3); j > 0; j--) {
        int at = chance.nextInt(text.length());
        text.setCharAt(at, PIECES.charAt(chance.nextInt(PIECES.length())));
      }
      boolean isObject = StrictJson.isObject(text.toString());

      assertThat(isObject).as(text.toString()).isEqualTo(jacksonSaysObject(text.toString()));
      objects += isObject ? 1 : 0;
    }
    assertThat(objects).isBetween(50_000, 180_000);
  }

  @Test
  void what_is_nested_too_deep_is_none() {
    assertThat(StrictJson.isObject("{\"a\":".repeat(100_000))).isFalse();
  }
}
