package dev.multitudes.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.multitudes.wording.CallWriters;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {
  private static final String NOW = "{\"tool\": \"now\", \"arguments\": {}}";
  private static final String SAY = "{\"say\": \"It is \\\"noon\\\".\"}";

  private static final CallReader READER =
      CallReader.offering(Tools.SOME).expecting(CallFormat.DECISION);

  @Test
  void it_goes_by_two_names() {
    assertThat(CallFormat.named("decision_json")).isEqualTo(CallFormat.DECISION);
    assertThat(CallFormat.named("decision")).isEqualTo(CallFormat.DECISION);
    assertThat(CallFormat.DECISION.label()).isEqualTo("decision_json");
  }

  @Test
  void a_tool_with_arguments_is_a_call() {
    Reading reading =
        READER.read("{\"tool\":\"get_weather\",\"arguments\":{\"city\":\"Bern\",\"days\":2}}");

    assertThat(reading.calls())
        .extracting(ReadCall::name, ReadCall::arguments, ReadCall::reader)
        .containsExactly(tuple("get_weather", "{\"city\":\"Bern\",\"days\":2}", "a decision"));
    assertThat(reading.words()).isEmpty();
  }

  @Test
  void what_is_to_be_said_is_words() {
    assertThat(READER.read(SAY).words()).isEqualTo("It is \"noon\".");
    assertThat(READER.read("{\"say\": \"\"}").words()).isEmpty();
  }

  @Test
  void where_no_decision_is_expected_json_stays_text() {
    assertThat(Tools.read(SAY).words()).isEqualTo(SAY);
    assertThat(CallReader.withoutCalls().read(SAY).words()).isEqualTo(SAY);
  }

  @Test
  void a_tool_that_nobody_offers_is_a_call_too() {
    assertThat(READER.read("{\"tool\": \"fly\", \"arguments\": {}}").calls())
        .extracting(ReadCall::name)
        .containsExactly("fly");
  }

  @Test
  void several_decisions_count_one_after_another() {
    Reading reading = READER.read(SAY + "\n" + NOW + "\n" + NOW + "\n{\"say\": \"Done.\"}");

    assertThat(reading.calls()).extracting(ReadCall::name).containsExactly("now", "now");
    assertThat(reading.words()).startsWith("It is \"noon\".").endsWith("Done.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```json\n" + NOW + "\n```",
        "```\n" + NOW + "\n```",
        "```json\n" + NOW,
        "<think>\nFor example, the tool now.\n</think>\n" + NOW,
        "For sure!\n" + NOW,
        "[" + NOW + "]"
      })
  void it_counts_with_what_models_put_around_it(String text) {
    Reading reading = READER.read(text);

    assertThat(reading.calls()).extracting(ReadCall::name).containsExactly("now");
    assertThat(reading.words()).doesNotContain("{", "`");
  }

  @Test
  void words_in_a_fence_are_words() {
    assertThat(READER.read("```json\n" + SAY + "\n```").words()).isEqualTo("It is \"noon\".");
  }

  @Test
  void an_example_of_a_decision_is_none() {
    String text = "A decision looks like this:\n" + NOW;

    assertThat(READER.read(text).calls()).isEmpty();
    assertThat(READER.read(text).words()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"answer\": 42}", "{\"tool\": 5}", "Use {braces}, or\n{ none }", "```\n{}\n```"})
  void other_json_stays_text(String text) {
    assertThat(READER.read(text)).isEqualTo(new Reading(text, "", List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"tool\": \"now\", \"arguments\": oops}",
        "{\"tool\": \"fly\", \"arguments\": {\"to\":",
        "{\"say\": \"It is noon",
        "{ \"say\" }"
      })
  void what_breaks_is_unread(String text) {
    Reading reading = READER.read(text, Ending.CUT_OFF);

    assertThat(reading.calls()).isEmpty();
    assertThat(reading.unread())
        .singleElement()
        .satisfies(call -> assertThat(call.reader()).isEqualTo("a decision"));
    assertThat(reading.words()).isEqualTo(text);
  }

  @Test
  void a_decision_that_was_cut_off_does_not_run_though_only_braces_are_missing() {
    assertThat(READER.read(NOW.substring(0, NOW.length() - 1), Ending.CUT_OFF).calls()).isEmpty();
    assertThat(READER.read(NOW.substring(0, NOW.length() - 1)).calls()).hasSize(1);
  }

  @Property
  void words_that_are_written_are_read_back(@ForAll String words) {
    String written = CallWriters.of("decision_json").orElseThrow().words(words);

    assertThat(READER.read(written).words()).isEqualTo(words.strip());
  }
}
