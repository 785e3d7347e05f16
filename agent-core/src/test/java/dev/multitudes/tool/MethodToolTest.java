package dev.multitudes.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.ToolMemoryId;
import dev.langchain4j.agent.tool.ToolSpecifications;
import dev.langchain4j.invocation.LangChain4jManaged;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MethodToolTest {

  private static final String GUEST =
      """
      {"name": "Ann", "age": 30, "address": {"street": "Elm", "lines": "x"}, "arrival": "2026-03-31"}\
      """;

  private final Toolbox tools = Toolbox.from(new Bookings());

  private Result call(String tool, String arguments) {
    return tools
        .find(tool)
        .orElseThrow()
        .call(new Invocation("hotel/42/3.1", arguments, Optional.empty()));
  }

  private static Result done(String text) {
    return Result.Done.saying(text);
  }

  private static Result refused(String text) {
    return new Result.Refused(text);
  }

  @Test
  void every_annotated_method_is_a_tool_also_private_inherited_static_and_default_ones() {
    assertThat(tools.names())
        .containsExactly(
            "add",
            "book",
            "cancel",
            "contents",
            "context",
            "fails",
            "find",
            "get_weather",
            "nothing",
            "now",
            "pay",
            "picture",
            "sorted",
            "total");
    assertThat(tools.find("add").orElseThrow().effect()).isEqualTo(Effect.ONCE);
    assertThat(tools.find("add").orElseThrow()).hasToString("dev.multitudes.tool.Calculator.add");
  }

  @Test
  void the_model_is_shown_what_langchain4j_shows() {
    assertThat(tools.specifications())
        .containsExactlyInAnyOrderElementsOf(
            ToolSpecifications.toolSpecificationsFrom(new Bookings()));
  }

  @Test
  void a_method_gets_beans_defaults_optionals_and_the_run() {
    assertThat(call("book", "{\"guest\": " + GUEST + "}"))
        .isEqualTo(
            done(
                "Ann, 30, Address[street=Elm, lines=[x]], 2026-03-31|null|double|[1,"
                    + " 2]|Optional.empty|hotel/42"));
    assertThat(
            call(
                "book",
                "{\"guest\": "
                    + GUEST
                    + ", \"nights\": \"2\", \"room_kind\": \"single\", \"floors\": 3, \"wish\":"
                    + " \"sun\"}"))
        .isEqualTo(
            done(
                "Ann, 30, Address[street=Elm, lines=[x]],"
                    + " 2026-03-31|2|single|[3]|Optional[sun]|hotel/42"));
    assertThat(
            call(
                "book",
                "{\"guest\": "
                    + GUEST
                    + ", \"nights\": null, \"room_kind\": null, \"wish\": null}"))
        .isEqualTo(call("book", "{\"guest\": " + GUEST + "}"));
  }

  @Test
  void m2_a_method_never_runs_on_nulls_that_the_model_did_not_write() {
    assertThat(call("get_weather", "{}"))
        .isEqualTo(
            refused(
                "city is missing; it must be a string."
                    + " unit is missing; it must be one of [CELSIUS, FAHRENHEIT]."));
    assertThat(call("add", "{\"a\": 1}")).isEqualTo(refused("b is missing; it must be a number."));
    assertThat(call("book", "{\"guest\": {\"name\": \"Ann\"}}"))
        .isEqualTo(
            refused(
                "guest.age is missing; it must be an integer."
                    + " guest.address is missing; it must be an object with [street, lines]."
                    + " guest.arrival is missing; it must be a date such as 2026-03-31."));
  }

  @Test
  void m3_a_misspelt_argument_is_refused() {
    assertThat(call("get_weather", "{\"town\": \"Rome\", \"units\": \"celsius\"}"))
        .isEqualTo(
            refused(
                "There is no argument \"town\"; get_weather takes [city, unit]. There is no"
                    + " argument \"units\"; did you mean \"unit\"? get_weather takes [city, unit]."
                    + " city is missing; it must be a string. unit is missing; it must be one of"
                    + " [CELSIUS, FAHRENHEIT]."));
  }

  @Test
  void m4_what_is_safe_is_coerced_and_the_rest_is_refused() {
    assertThat(call("add", "{\"a\": \"1\", \"b\": 2}")).isEqualTo(done("3.0"));
    assertThat(call("add", "{\"a\": \"$1\", \"b\": 2}"))
        .isEqualTo(refused("a must be a number but was \"$1\"."));
    assertThat(call("get_weather", "{\"city\": \"Rome\", \"unit\": \"celsius\"}"))
        .isEqualTo(done("Rome in CELSIUS"));
  }

  @Test
  void collections_arrays_and_maps_come_as_the_method_wants_them() {
    assertThat(call("sorted", "{\"numbers\": [3, \"1\", 2.0]}")).isEqualTo(done("[1,2,3]"));
    assertThat(
            call(
                "total",
                """
                {"amounts": [1, 2], "units": ["celsius"], "prices": {"a": 1},
                 "id": "123e4567-e89b-12d3-a456-426614174000"}
                """))
        .isEqualTo(done("6"));
  }

  @Test
  void a_date_comes_as_a_string_or_in_the_parts_of_langchain4js_schema() {
    var found = done("{\"guest\":\"Ann\",\"day\":\"2026-03-31\",\"rooms\":[1,2]}");

    assertThat(call("find", "{\"day\": \"2026-03-31\"}")).isEqualTo(found);
    assertThat(call("find", "{\"day\": {\"year\": 2026, \"month\": 3, \"day\": 31}}"))
        .isEqualTo(found);
  }

  @Test
  void a_sealed_type_is_read_as_langchain4j_reads_it() {
    assertThat(call("pay", "{\"payment\": {\"type\": \"Cash\", \"amount\": 5}}"))
        .isEqualTo(done("Cash[amount=5]"));
    assertThat(call("pay", "{\"payment\": {\"amount\": 5}}"))
        .isEqualTo(refused("payment must be a value that fits Payment but was {\"amount\":5}."));
    assertThat(call("pay", "{\"payment\": null}"))
        .isEqualTo(refused("payment must be a value that fits Payment but was null."));
  }

  @Test
  void what_a_method_returns_is_told_as_langchain4j_tells_it() {
    assertThat(call("cancel", "")).isEqualTo(done("Success"));
    assertThat(call("nothing", "{}")).isEqualTo(done("null"));
    assertThat(call("now", "{}")).isEqualTo(done("noon"));
    assertThat(call("contents", "{\"picture\": false}")).isEqualTo(done("a\nb"));
  }

  @Test
  void a_picture_is_no_answer() {
    assertThat(call("picture", "{}"))
        .isEqualTo(
            new Result.Failed(
                "picture gave an image, which cannot be shown here; only text can.",
                "The tool returned an image; return a String or TextContent"));
    assertThat(call("contents", "{\"picture\": true}"))
        .isEqualTo(
            new Result.Failed(
                "contents gave a ImageContent, which cannot be shown here; only text can.",
                "The tool returned a ImageContent; return a String or TextContent"));
  }

  @Test
  void a_method_may_ask_for_the_context() {
    assertThat(call("context", "{}")).isEqualTo(done("hotel/42 {}"));
  }

  @Test
  void m9_an_exception_of_the_method_comes_out_as_it_is_or_as_a_failure_without_its_words() {
    assertThatThrownBy(() -> call("fails", "{\"how\": \"plainly\"}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("plainly");
    assertThatThrownBy(() -> call("fails", "{\"how\": \"checked\"}"))
        .isInstanceOf(ToolFailure.class)
        .hasMessage("fails failed")
        .hasCauseInstanceOf(IOException.class);
    assertThatThrownBy(() -> call("fails", "{\"how\": \"error\"}"))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void an_interruption_is_a_failure_whose_cause_says_so() {
    assertThatThrownBy(() -> call("fails", "{\"how\": \"interrupted\"}"))
        .isInstanceOf(ToolFailure.class)
        .hasMessage("fails was interrupted")
        .hasCauseInstanceOf(InterruptedException.class);
  }

  @Test
  void an_object_without_tools_is_refused_when_bound() {
    assertThatThrownBy(() -> Toolbox.from("text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "java.lang.String has no method with LangChain4j's @Tool; annotate one, or use"
                + " Tool.of(...) with a record");
  }

  interface Secret extends LangChain4jManaged {}

  static final class Managed {
    @dev.langchain4j.agent.tool.Tool
    void act(Secret secret) {}
  }

  static final class NumberedMemory {
    @dev.langchain4j.agent.tool.Tool
    void act(@ToolMemoryId int memory) {}
  }

  @Test
  void a_parameter_that_nobody_can_supply_is_refused_when_bound() {
    assertThatThrownBy(() -> Toolbox.from(new Managed()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            "\\w+ of .*act\\(.*\\) is a .*Secret, which only LangChain4j's AiServices can supply;"
                + " a @ToolMemoryId must be a String, and others are to be left out");
    assertThatThrownBy(() -> Toolbox.from(new NumberedMemory()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(" is a int, which only LangChain4j's AiServices can supply");
  }

  static final class WrongDefault {
    @dev.langchain4j.agent.tool.Tool
    void act(@P(name = "n", defaultValue = "many") int n) {}
  }

  static final class TwiceOptional {
    @dev.langchain4j.agent.tool.Tool
    void act(@P(defaultValue = "a") Optional<String> n) {}
  }

  @Test
  void a_default_that_does_not_fit_is_refused_when_bound() {
    assertThatThrownBy(() -> Toolbox.from(new WrongDefault()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The default of n of act must be an integer but was \"many\".");
    assertThatThrownBy(() -> Toolbox.from(new TwiceOptional()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("n of act is an Optional and has a default value; use one of" + " the two");
  }

  static final class Unmakeable {
    static final class Sealed {
      private final int number;

      Sealed(int number, int more) {
        this.number = number + more;
      }
    }

    @dev.langchain4j.agent.tool.Tool
    String take(Sealed it) {
      return "" + it.number;
    }

    @dev.langchain4j.agent.tool.Tool
    Object give() {
      return new Object();
    }
  }

  @Test
  void a_type_that_json_can_neither_make_nor_write_is_the_programmers_mistake() {
    Tool take = Toolbox.from(new Unmakeable()).find("take").orElseThrow();
    Tool give = Toolbox.from(new Unmakeable()).find("give").orElseThrow();

    assertThatThrownBy(
            () -> take.call(new Invocation("1.1", "{\"it\": {\"number\": 1}}", Optional.empty())))
        .isInstanceOf(ToolFailure.class)
        .hasMessage(
            "A %s cannot be made from JSON; give it a constructor without parameters or make it a record"
                .formatted(Unmakeable.Sealed.class.getName()));
    assertThatThrownBy(() -> give.call(new Invocation("1.1", "{}", Optional.empty())))
        .isInstanceOf(ToolFailure.class)
        .hasMessage("A java.lang.Object cannot be written as JSON; return a String or a record");
  }
}
