package dev.multitudes.track;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.multitudes.context.Excerpt;
import dev.multitudes.format.MendedJson;
import java.util.Locale;

/**
 * What a judging model wrote.
 *
 * @param answer in upper case; empty if it could not be read
 * @param quote what it cites
 * @param said all of it, in short
 */
record RuledAnswer(String answer, String quote, String said) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN = 100;

  /** Holds a model to such an answer; the quote comes first, so that it is sought first. */
  static final ResponseFormat SCHEMA =
      ResponseFormat.builder()
          .type(ResponseFormatType.JSON)
          .jsonSchema(
              JsonSchema.builder()
                  .name("answer")
                  .rootElement(
                      JsonObjectSchema.builder()
                          .addStringProperty("quote")
                          .addProperty(
                              "answer",
                              JsonEnumSchema.builder().enumValues("YES", "NO", "UNKNOWN").build())
                          .required("quote", "answer")
                          .build())
                  .build())
          .build();

  /** The last JSON object in the text, mended where that is safe. */
  static RuledAnswer read(String text) {
    String said = Excerpt.line(text, SHOWN);
    int end = text.lastIndexOf('}');
    for (int start = text.lastIndexOf('{'); start >= 0 && start < end; ) {
      JsonNode object = object(text.substring(start, end + 1));
      if (object.has("answer")) {
        String answer = object.path("answer").asText().strip().toUpperCase(Locale.ROOT);
        return new RuledAnswer(answer, object.path("quote").asText().strip(), said);
      }
      start = start == 0 ? -1 : text.lastIndexOf('{', start - 1);
    }
    return new RuledAnswer("", "", said);
  }

  private static JsonNode object(String text) {
    try {
      return JSON.readTree(MendedJson.object(text));
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  /** What it is worth on this evidence. */
  Opinion opinion(Testimony testimony) {
    return switch (answer) {
      case "YES" -> quote.isEmpty() ? citesNothing() : checked(Opinion.yes(quote), testimony);
      case "NO" -> quote.isEmpty() ? Opinion.no("") : checked(Opinion.no(quote), testimony);
      case "UNKNOWN" -> Opinion.unknown("the judge cannot tell");
      default -> Opinion.unknown("the judge's answer could not be read: " + said);
    };
  }

  private static Opinion citesNothing() {
    return Opinion.unknown("the judge says yes but cites nothing");
  }

  private Opinion checked(Opinion opinion, Testimony testimony) {
    return testimony.holds(quote)
        ? opinion
        : Opinion.unknown(
            "the judge cites what is not in the evidence: " + Excerpt.line(quote, SHOWN));
  }
}
