package dev.multitudes.examples.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.drift.Interval;
import dev.multitudes.drift.Share;
import dev.multitudes.simulated.Multitude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentsTest {
  private static final Lab LAB = Lab.simulated(1);

  static List<Integer> claims() {
    return Experiments.numbers();
  }

  @ParameterizedTest
  @MethodSource("claims")
  void each_claim_holds_of_the_multitude_and_not_of_its_control(int claim) throws IOException {
    Row row = Experiments.row(claim, LAB);

    assertThat(row.verdict()).as("%s", row).isEqualTo(Row.Verdict.HOLDS);
    assertThat(row.claim()).hasSizeLessThanOrEqualTo(60);
    assertThat(row.found()).allMatch(measured -> measured.what().length() <= 34);
    assertThat(Files.readString(Path.of("../docs/experiments.md")))
        .contains("%d  %s".formatted(claim, row.claim()));
  }

  @Test
  void the_document_tells_the_claims_in_their_order() throws IOException {
    List<Integer> told =
        Files.readAllLines(Path.of("../docs/experiments.md")).stream()
            .filter(line -> line.matches("\\d  .*HOLDS"))
            .map(line -> Integer.valueOf(line.substring(0, 1)))
            .toList();

    assertThat(told).isEqualTo(Experiments.numbers());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 8})
  void a_model_that_ignores_the_persona_fails(int claim) {
    assertThat(Experiments.row(claim, LAB.deaf()).verdict()).isEqualTo(Row.Verdict.FAILS);
  }

  @Test
  void a_model_that_fails_makes_a_claim_invalid_and_says_why() {
    ChatModel broken =
        new ChatModel() {
          @Override
          public ChatResponse doChat(ChatRequest request) {
            throw new IllegalStateException("the cable is cut");
          }
        };

    for (int claim : Experiments.numbers()) {
      Row row = Experiments.row(claim, Lab.with(broken, 1));

      assertThat(row.verdict()).isEqualTo(Row.Verdict.INVALID);
      assertThat(row.cause()).contains("the cable is cut");
    }
  }

  @Test
  void rules_that_the_control_keeps_too_tell_nothing() {
    var kept = List.of(Measured.of("a share", .9, new Measured.Rule.AtLeast(.5)));
    var broken = List.of(Measured.of("a share", .1, new Measured.Rule.AtLeast(.5)));

    assertThat(new Row(1, "It is so", "nothing", kept, kept, "").verdict())
        .isEqualTo(Row.Verdict.BLIND);
    assertThat(new Row(1, "It is so", "nothing", kept, broken, "").verdict())
        .isEqualTo(Row.Verdict.HOLDS);
    assertThat(new Row(1, "It is so", "nothing", broken, broken, "").verdict())
        .isEqualTo(Row.Verdict.FAILS);
  }

  @Test
  void a_number_that_there_is_not_keeps_no_rule() {
    var none = Measured.of("a ratio", Double.NaN, new Measured.Rule.AtMost(1));

    assertThat(none.holds()).isFalse();
    assertThat(none.told()).isEqualTo("none");
  }

  @Test
  void a_rule_about_an_interval_is_one_about_its_nearer_end() {
    var interval = new Interval(.4, .6);

    assertThat(Measured.of("x", .5, interval, new Measured.Rule.Above(.45)).holds()).isFalse();
    assertThat(Measured.of("x", .5, interval, new Measured.Rule.Below(.55)).holds()).isFalse();
    assertThat(Measured.of("x", .5, interval, new Measured.Rule.Above(.35)).ruled())
        .isEqualTo("low > 0.35");
  }

  @Test
  void the_prompts_of_the_second_claim_call_nobody_up() {
    var multitude = Multitude.of(People.ALL, 1);

    for (String prompt : Claim2Prevalence.NOBODY_IN_PARTICULAR) {
      ChatRequest request = ChatRequest.builder().messages(UserMessage.from(prompt)).build();
      assertThat(multitude.posterior(request).get(People.POTTER.name()))
          .isCloseTo(.15, within(1e-9));
    }
  }

  @Test
  void a_deaf_model_hears_neither_system_messages_nor_reminders() {
    ChatModel counting =
        new ChatModel() {
          @Override
          public ChatResponse doChat(ChatRequest request) {
            return ChatResponse.builder()
                .aiMessage(AiMessage.from(request.messages().toString()))
                .build();
          }
        };

    String heard =
        new Deaf(counting)
            .chat(
                SystemMessage.from("You are a pirate."),
                UserMessage.from("Who are you?"),
                UserMessage.from("Remember: You are a pirate."))
            .aiMessage()
            .text();

    assertThat(heard).contains("Who are you?").doesNotContain("pirate");
  }

  @Test
  void the_difference_of_two_shares_lies_where_newcombe_has_it() {
    Estimate difference = Estimate.difference(new Share(56, 70), new Share(48, 80));

    assertThat(difference.value()).isCloseTo(.2, within(1e-9));
    assertThat(difference.interval().low()).isCloseTo(.0524, within(1e-4));
    assertThat(difference.interval().high()).isCloseTo(.3339, within(1e-4));
  }

  @Test
  void there_is_no_ninth_claim() {
    assertThatThrownBy(() -> Experiments.row(9, LAB))
        .hasMessage("There is no claim 9; there are [1, 2, 3, 4, 5, 6, 7, 8]");
  }
}
