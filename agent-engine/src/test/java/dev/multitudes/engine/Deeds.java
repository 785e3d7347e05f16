package dev.multitudes.engine;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.multitudes.tool.Action;
import dev.multitudes.tool.Between;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Tools that keep what they were really called with. */
final class Deeds {
  enum Unit {
    CELSIUS,
    FAHRENHEIT
  }

  record Now() {}

  record GetWeather(
      String city, @Between(min = 1, max = 7) Optional<Long> days, Optional<Unit> unit) {}

  record Pay(String whom, @Between(min = 1) long coins, List<Note> notes) {}

  record Note(String text, boolean urgent) {}

  /** A call that ran: its tool, and the arguments with which the tool's own code ran. */
  record Deed(ToolSpecification tool, String arguments) {}

  private final Queue<Deed> done = new ConcurrentLinkedQueue<>();

  final Toolbox tools =
      Toolbox.of(
          tool(Now.class, "Tells the time.").with(Effect.READ),
          tool(GetWeather.class, "Tells the weather.").with(Effect.READ),
          tool(Pay.class, "Pays somebody."));

  private <A extends Record> Tool tool(Class<A> type, String description) {
    Action<A> action = Action.of(type);
    return Tool.of(
        type,
        description,
        act -> {
          done.add(new Deed(action.specification(description), action.write(act)));
          return "Done.";
        });
  }

  List<Deed> done() {
    return List.copyOf(done);
  }
}
