package dev.multitudes.examples.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multitudes.wording.CallWriter;
import dev.multitudes.wording.CallWriters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BfclCaseTest {

  private static BfclCase accepting(String answers) {
    return BfclCase.read(
        JsonLine.of(
            """
            {"id": "one", "tools": [{"name": "area"}], "possible_answer": %s}
            """
                .formatted(answers),
            "bfcl.jsonl:3"));
  }

  private static Call call(String name, String arguments) {
    return new Call(name, Json.parse(arguments, "the arguments"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"base":[10],"unit":["units",""]} | {"base":10,"unit":"units"}
          {"unit":["","metric"]} | {"unit":"metric"}
          {"unit":[""],"cast":[],"where":["",null]} | {}
          {"items":[["a","b"],["b","a"]]} | {"items":["a","b"]}
          {"body":[{"mode":["DRY","WET"],"wind":["MID",""],"on":[""]}]} | {"body":{"mode":"DRY","wind":"MID"}}
          {"if":[[{"field":["age"]},{"field":["job"]}]]} | {"if":[{"field":"age"},{"field":"job"}]}
          {"meta":[{"format":"millis"}]} | {"meta":{"format":"millis"}}
          """)
  void the_answer_that_is_written_has_the_first_accepted_values(String accepted, String written) {
    var requests = accepting("[{\"area\":" + accepted + "}]").requests();

    assertThat(requests).hasSize(1);
    assertThat(requests.getFirst().name()).isEqualTo("area");
    assertThat(requests.getFirst().arguments()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"base":[10]} | {"base":10.0} | true
          {"base":[10]} | {"base":"10"} | false
          {"base":[10]} | {} | false
          {"base":[10]} | {"base":10,"more":1} | false
          {"unit":["m","km"]} | {"unit":"km"} | true
          {"unit":["m","km"]} | {"unit":"KM"} | false
          {"unit":["m",""]} | {} | true
          {"unit":["m",""]} | {"unit":""} | true
          {"body":[{"mode":["DRY"],"wind":["MID",""]}]} | {"body":{"mode":"DRY"}} | true
          {"body":[{"mode":["DRY"],"wind":["MID",""]}]} | {"body":{"wind":"MID"}} | false
          {"items":[["a","b"]]} | {"items":["a"]} | false
          """)
  void an_answer_is_right_if_every_argument_is_accepted(
      String accepted, String came, boolean isRight) {
    assertThat(accepting("[{\"area\":" + accepted + "}]").accepts(List.of(call("area", came))))
        .isEqualTo(isRight);
  }

  @Test
  void every_call_must_come_and_in_order() {
    BfclCase two = accepting("[{\"area\":{\"base\":[1]}},{\"area\":{\"base\":[2]}}]");
    Call first = call("area", "{\"base\":1}");
    Call second = call("area", "{\"base\":2}");

    assertThat(two.accepts(List.of(first, second))).isTrue();
    assertThat(two.accepts(List.of(second, first))).isFalse();
    assertThat(two.accepts(List.of(first))).isFalse();
    assertThat(two.accepts(List.of(first, call("volume", "{\"base\":2}")))).isFalse();
  }

  @Test
  void an_answer_of_another_shape_is_refused() {
    assertThatThrownBy(() -> accepting("[{}]"))
        .hasMessage("bfcl.jsonl:3: an answer must be {tool: {parameter: [values]}} but was {}.");
  }

  @Test
  void an_answer_that_is_written_is_accepted_when_it_is_read_back() {
    BfclCase one =
        accepting("[{\"area\":{\"base\":[10],\"unit\":[\"m\",\"\"]}},{\"area\":{\"base\":[2]}}]");
    CallWriter hermes = CallWriters.of("hermes").orElseThrow();

    BfclScore score = BfclScore.of(List.of(one), format -> hermes);

    assertThat(score.json().path("total").intValue()).isEqualTo(2 * BfclScore.FORMATS.size());
    assertThat(score.failures()).isEmpty();
    assertThat(score.json().path("formats").path("hermes"))
        .isEqualTo(Json.parse("{\"told_right\":1,\"unknown_right\":1,\"total\":1}", "the score"));
  }
}
