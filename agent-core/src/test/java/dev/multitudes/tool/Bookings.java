package dev.multitudes.tool;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolMemoryId;
import dev.langchain4j.data.image.Image;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.invocation.InvocationParameters;
import dev.langchain4j.model.output.structured.Description;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tools as LangChain4j's users write them. */
class Bookings extends Calculator implements Clock {

  enum Unit {
    CELSIUS,
    FAHRENHEIT
  }

  static class Guest {
    @Description("first and last")
    private String name = "";

    private int age;
    private Address address = new Address("", List.of());
    private LocalDate arrival = LocalDate.MIN;

    @Override
    public String toString() {
      return name + ", " + age + ", " + address + ", " + arrival;
    }
  }

  record Address(String street, List<String> lines) {}

  sealed interface Payment {}

  record Cash(int amount) implements Payment {}

  record Card(String number) implements Payment {}

  record Booking(String guest, LocalDate day, List<Integer> rooms) {}

  @Tool({"Books a room.", "Ask first."})
  @SuppressWarnings("UnusedMethod") // private on purpose
  private String book(
      @P("who comes") Guest guest,
      @P(value = "nights", required = false) Integer nights,
      @P(name = "room_kind", description = "kind of room", defaultValue = "double") String kind,
      @P(defaultValue = "[1, 2]") List<Integer> floors,
      Optional<String> wish,
      @ToolMemoryId String memory) {
    return String.join("|", guest.toString(), "" + nights, kind, "" + floors, "" + wish, memory);
  }

  @Tool(name = "get_weather", value = "The weather.")
  String weather(String city, Unit unit) {
    return city + " in " + unit;
  }

  @Tool
  List<Integer> sorted(List<Integer> numbers) {
    Collections.sort(numbers);
    return numbers;
  }

  @Tool
  int total(int[] amounts, Set<Unit> units, Map<String, Double> prices, UUID id) {
    return amounts.length + units.size() + prices.size() + id.variant();
  }

  @Tool
  Booking find(LocalDate day) {
    return new Booking("Ann", day, List.of(1, 2));
  }

  @Tool
  String pay(Payment payment) {
    return payment.toString();
  }

  @Tool
  static void cancel() {}

  @Tool
  @SuppressWarnings("NullAway")
  String nothing() {
    return null;
  }

  @Tool
  String context(InvocationContext context, InvocationParameters parameters) {
    return context.chatMemoryId() + " " + parameters.asMap();
  }

  @Tool
  List<Content> contents(boolean picture) {
    return picture
        ? List.of(TextContent.from("a"), ImageContent.from("http://x"))
        : List.of(TextContent.from("a"), TextContent.from("b"));
  }

  @Tool
  Image picture() {
    return Image.builder().url("http://x").build();
  }

  @Tool
  String fails(String how) throws IOException, InterruptedException {
    switch (how) {
      case "checked" -> throw new IOException("password");
      case "interrupted" -> throw new InterruptedException();
      case "error" -> throw new StackOverflowError();
      default -> throw new IllegalStateException(how);
    }
  }

  String noTool() {
    return "";
  }
}
