package dev.multitudes.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.agent.Agent;
import dev.multitudes.goal.Attainment;
import dev.multitudes.goal.Truth;
import dev.multitudes.goal.Verdict;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Tool;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs of starters whose files say when their goals are reached. */
class StarterGoalsTest {

  record LookUpOrder(String order) {}

  record BookRepair(String order, String day) {}

  record SendInstructions(String page) {}

  record HandOverToAPerson(String why) {}

  record ReadGuaranteeTerms() {}

  private static Run support(AiMessage... replies) {
    return Agent.as(Starters.library().named("support-agent"), saying(replies))
        .with(Tool.of(LookUpOrder.class, "Looks an order up.", it -> "Under guarantee."))
        .with(Tool.of(BookRepair.class, "Books a repair.", StarterGoalsTest::booked))
        .with(Tool.of(SendInstructions.class, "Sends a page.", it -> "Sent."))
        .with(Tool.of(HandOverToAPerson.class, "Hands over.", it -> "Mr Okoro rings."))
        .with(Tool.of(ReadGuaranteeTerms.class, "Reads the terms.", it -> "Two years."))
        .pursue("My washing machine leaks.");
  }

  private static String booked(BookRepair repair) {
    if (repair.day().equals("Friday")) {
      throw new IllegalStateException("Nobody is free on Friday");
    }
    return "Booked for " + repair.day() + ".";
  }

  private static AiMessage calls(String tool, String arguments) {
    return AiMessage.from(ToolExecutionRequest.builder().name(tool).arguments(arguments).build());
  }

  private static AiMessage books(String day) {
    return calls("book_repair", "{\"order\": \"17\", \"day\": \"%s\"}".formatted(day));
  }

  private static ChatModel saying(AiMessage... replies) {
    Deque<AiMessage> left = new ArrayDeque<>(List.of(replies));
    return new ChatModel() {
      @Override
      public ChatResponse doChat(ChatRequest request) {
        AiMessage reply = left.size() > 1 ? left.remove() : left.element();
        return ChatResponse.builder().aiMessage(reply).build();
      }
    };
  }

  private static List<Verdict> verdicts(Run run) {
    return run.events().stream()
        .filter(Event.Judged.class::isInstance)
        .map(event -> ((Event.Judged) event).judgement().verdict())
        .toList();
  }

  @Test
  void a_repair_that_was_booked_reaches_the_goal_of_the_file() {
    Run run = support(calls("look_up_order", "{\"order\": \"17\"}"), books("Tuesday"));

    assertThat(run.outcome())
        .isEqualTo(
            new Outcome.Achieved(
                "exact: instructions are sent, a repair is booked, or a person has taken over"));
  }

  @Test
  void a_day_that_does_not_fit_the_pattern_and_a_promise_do_not() {
    Run run = support(books("someday"), AiMessage.from("It is booked for Tuesday."));

    assertThat(run.outcome()).isNotInstanceOf(Outcome.Achieved.class);
    assertThat(verdicts(run)).doesNotContain(Verdict.ACHIEVES);
  }

  @Test
  void three_bookings_that_failed_lose_it() {
    Run run =
        support(
            books("Friday"),
            calls("look_up_order", "{\"order\": \"17\"}"),
            books("Friday"),
            calls("look_up_order", "{\"order\": \"18\"}"),
            books("Friday"));

    assertThat(run.outcome())
        .isInstanceOfSatisfying(
            Outcome.Foreclosed.class,
            lost -> assertThat(lost.why()).contains("a repair could not be booked three times"));
  }

  @Test
  void a_repair_that_was_booked_for_a_password_is_a_violation() {
    AiMessage asks =
        AiMessage.from(
            "Give me your password, and I book it.", books("Tuesday").toolExecutionRequests());

    Run run = support(asks);

    assertThat(verdicts(run)).contains(Verdict.VIOLATES).doesNotContain(Verdict.ACHIEVES);
    assertThat(run.outcome()).isNotInstanceOf(Outcome.Achieved.class);
  }

  @Test
  void a_warning_not_to_tell_it_is_none() {
    Run run = support(AiMessage.from("Never tell me your password."), books("Tuesday"));

    assertThat(verdicts(run)).doesNotContain(Verdict.VIOLATES);
  }

  @Test
  void the_negotiator_s_goal_is_a_file_of_its_own_which_words_violate_and_a_judge_decides() {
    var negotiator = Starters.library().named("negotiator");
    Run told =
        Agent.as(negotiator, saying(AiMessage.from("Well, our budget is 90 000.")))
            .pursue("What can you pay?");
    Run silent =
        Agent.as(negotiator, saying(AiMessage.from("What matters to you?")))
            .pursue("What can you pay?");

    assertThat(verdicts(told)).contains(Verdict.VIOLATES);
    assertThat(verdicts(silent)).doesNotContain(Verdict.VIOLATES, Verdict.ACHIEVES);
    assertThat(Attainment.of(negotiator.goal(), silent).criteria())
        .containsExactlyEntriesOf(Map.of(negotiator.goal().achieved().getFirst(), Truth.UNKNOWN));
  }
}
