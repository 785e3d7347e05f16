package dev.multitudes.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.run.Cast;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.run.Usage;
import dev.multitudes.tool.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
  private static final List<String> TOOLS =
      List.of(
          "send_email",
          "bookTable",
          "cancel_order",
          "write_file",
          "shoot",
          "put_aside",
          "get_weather");

  private static Run told(String situation) {
    var cast = new Cast("a clerk", "", "Write to boss@work.org only.", "", "", TOOLS, "");
    return Run.begin(new Event.Started("day", cast, situation, Optional.empty(), NOON));
  }

  private static Run after(String tool, String arguments, Result result) {
    var call = new ToolCall("1.1", tool, arguments);
    return told("Go.")
        .plus(new Event.Replied(1, "", "", List.of(call), "", Usage.NONE, "", "", "", NOON))
        .plus(new Event.Called(call))
        .plus(new Event.Returned("1.1", result, NOON));
  }

  private static List<String> unfounded(Run run, String words) {
    return Ledger.of(run).unfounded(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I shot.",
        "I have sent the e-mail.",
        "I've booked a table for two!",
        "I’ve just cancelled it.",
        "I have already canceled it.",
        "All is well. I wrote it down, as you asked.",
        "I have written it.",
        "I have put it aside.",
      })
  void who_says_to_have_done_what_no_tool_did_is_noticed(String words) {
    assertThat(unfounded(told("Go."), words)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I have not sent it.",
        "I never shot.",
        "I would have sent it.",
        "If I shot, he would dive.",
        "Once I have sent it, you will hear.",
        "Have I sent it?",
        "I send it now.",
        "I will send it.",
        "He shot.",
        "I put it aside.",
        "I have got your wish.",
        "It was cloudy.",
      })
  void what_is_denied_wished_or_asked_is_no_claim(String words) {
    assertThat(unfounded(told("Go."), words)).isEmpty();
  }

  @Test
  void the_notice_quotes_the_sentence_and_names_the_tool() {
    assertThat(unfounded(told("Go."), "Sure. I've booked a table. Bye."))
        .containsExactly("\"I've booked a table.\" was said, but nothing was done with bookTable");
  }

  @Test
  void what_was_done_may_be_told() {
    Run run = after("send_email", "{}", Result.Done.saying("Sent."));

    assertThat(unfounded(run, "I have sent the e-mail.")).isEmpty();
  }

  @Test
  void what_failed_or_was_refused_was_not_done() {
    assertThat(
            unfounded(
                after("send_email", "{}", new Result.Failed("No.", "no")), "I sent the e-mail."))
        .hasSize(1);
    assertThat(
            unfounded(after("send_email", "{}", new Result.Refused("No.")), "I sent the e-mail."))
        .hasSize(1);
  }

  @Test
  void who_did_something_else_is_noticed_only_where_the_object_is_named() {
    Run run = after("shoot", "{}", Result.Done.saying("Saved."));

    assertThat(unfounded(run, "I sent the ball to the left.")).isEmpty();
    assertThat(unfounded(run, "I sent the emails.")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your order is W2378156.",
        "Write to ada@example.org.",
        "See https://example.org/paper?id=7.",
        "Its number is 4839201745.",
      })
  void what_nobody_told_and_no_tool_answered_is_noticed(String words) {
    assertThat(unfounded(told("Go."), words))
        .singleElement()
        .asString()
        .endsWith("\" was named, but nobody told it and no tool answered it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It costs 1,234,567.89 in 2026, or 1000000.",
        "It is IPX7 with 16GB, at 10:00AM.",
        "Write to boss@work.org.",
        "CONGRATULATIONS to all of you.",
      })
  void what_is_no_identifier_or_was_told_is_left_alone(String words) {
    assertThat(unfounded(told("Go."), words)).isEmpty();
  }

  @Test
  void what_was_asked_written_or_answered_may_be_named() {
    Run run = after("write_file", "{\"to\":\"ada@example.org\"}", Result.Done.saying("#w-2378156"));

    assertThat(unfounded(run, "ADA@example.org has W2378156.")).isEmpty();
    assertThat(unfounded(told("My number is 483 920 1745."), "It is 4839201745.")).isEmpty();
    assertThat(
            unfounded(told("Go.").plus(new Event.Heard("It is 4839201745.", NOON)), "4839201745"))
        .isEmpty();
  }

  @Test
  void who_has_no_tools_tells_what_it_knows() {
    var cast = new Cast("a guide", "", "", "", "", List.of(), "");
    Run run = Run.begin(new Event.Started("day", cast, "Go.", Optional.empty(), NOON));

    assertThat(unfounded(run, "I booked it; see https://example.org/paper.")).isEmpty();
  }
}
