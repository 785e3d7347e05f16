package dev.multitudes.agent;

import static dev.multitudes.agent.ScriptedReplies.calls;
import static dev.multitudes.agent.ScriptedReplies.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.ReturnBehavior;
import dev.langchain4j.agent.tool.Tool;
import dev.multitudes.goal.Act;
import dev.multitudes.goal.Verdict;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody who comes from LangChain4j brings a class with tools and changes nothing in it. */
class LangChain4jUserTest {

  /** Written as in LangChain4j's own tutorials. */
  static class BookingTools {
    record Booking(String bookingNumber, String customerName) {}

    private final List<String> cancelled = new ArrayList<>();

    @Tool
    public Booking getBookingDetails(String bookingNumber, String customerName) {
      return new Booking(bookingNumber, customerName);
    }

    @Tool("Cancels a booking. Ask for confirmation first.")
    public void cancelBooking(@P("the number on the ticket") String bookingNumber) {
      cancelled.add(bookingNumber);
    }
  }

  @Test
  void an_existing_class_with_tools_runs_unchanged_and_ends_as_answered() {
    var tools = new BookingTools();
    var model =
        ScriptedReplies.of(
            calls(
                "getBookingDetails", "{\"bookingNumber\":\"123-456\",\"customerName\":\"Klaus\"}"),
            calls("cancelBooking", "{\"bookingNumber\":\"123-456\"}"),
            says("Your booking 123-456 is cancelled."));

    Run run =
        Agent.as(Persona.named("a customer support agent of a car rental"), model)
            .withMethodsOf(tools)
            .pursue("Please cancel my booking 123-456. My name is Klaus.");

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Your booking 123-456 is cancelled."));
    assertThat(tools.cancelled).containsExactly("123-456");
    assertThat(run.acts().subList(0, 2))
        .extracting(act -> ((Act.Call) act).answer())
        .containsExactly("{\"bookingNumber\":\"123-456\",\"customerName\":\"Klaus\"}", "Success");
    assertThat(run.all(Event.Judged.class))
        .extracting(judged -> judged.judgement().verdict())
        .containsOnly(Verdict.UNKNOWN);
  }

  @Test
  void what_a_model_leaves_out_is_refused_instead_of_being_null() {
    var tools = new BookingTools();
    var model = ScriptedReplies.of(calls("cancelBooking", "{}"), says("Which booking?"));

    Run run =
        Agent.as(Persona.named("a customer support agent"), model)
            .withMethodsOf(tools)
            .pursue("Cancel my booking.");

    assertThat(tools.cancelled).isEmpty();
    assertThat(run.acts().getFirst())
        .isInstanceOfSatisfying(
            Act.Call.class,
            call -> {
              assertThat(call.fate()).isEqualTo(Act.Fate.REFUSED);
              assertThat(call.answer()).startsWith("bookingNumber is missing");
            });
  }

  static class Desk {
    @Tool(returnBehavior = ReturnBehavior.IMMEDIATE)
    String ticket(String name) {
      return "Ticket of " + name;
    }
  }

  @Test
  void a_tool_that_answers_directly_ends_the_run_without_asking_the_model_again() {
    var model = ScriptedReplies.of(calls("ticket", "{\"name\":\"Klaus\"}"));

    Run run =
        Agent.as(Persona.named("a clerk"), model).withMethodsOf(new Desk()).pursue("A ticket!");

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Ticket of Klaus"));
    assertThat(model.requests).hasSize(1);
  }
}
