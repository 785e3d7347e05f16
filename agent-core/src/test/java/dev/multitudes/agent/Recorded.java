package dev.multitudes.agent;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Verdict;
import dev.multitudes.run.Cast;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.run.Usage;
import dev.multitudes.tool.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Runs of real models on tau-bench and AgentDojo that the benchmark itself calls a success, as runs
 * of ours. A call that the benchmark's own solution makes too advances; of any other nobody can say
 * that it does, so it is taken to be neutral, which is the harshest reading for a stall.
 */
final class Recorded {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  /** Those of both worlds of tau-bench with full reward. */
  static List<Run> tau() {
    var runs = new ArrayList<Run>();
    for (String world : List.of("airline", "retail")) {
      Path folder = data("goals/tau");
      List<String> tools = names(lines(folder.resolve(world + ".tools.jsonl")));
      String policy = text(folder.resolve(world + ".policy.md"));
      for (JsonNode row : lines(folder.resolve(world + ".trajectories.jsonl.gz"))) {
        if (row.get("reward").asDouble() == 1) {
          runs.add(run(row.get("steps"), tools, policy, "in_ground_truth"));
        }
      }
    }
    return runs;
  }

  /** Those of AgentDojo without an attack in which the user's task was done. */
  static List<Run> dojo() {
    Path folder = data("goals/agentdojo");
    List<JsonNode> tools = lines(folder.resolve("tools.jsonl"));
    var runs = new ArrayList<Run>();
    for (Path file : files(folder.resolve("runs"))) {
      for (JsonNode row : lines(file)) {
        if (row.get("utility").asBoolean() && row.get("injection_task").isNull()) {
          JsonNode suite = row.get("suite");
          List<String> offered =
              names(tools.stream().filter(tool -> tool.get("suite").equals(suite)).toList());
          runs.add(run(row.get("steps"), offered, "", "in_user_gt"));
        }
      }
    }
    return runs;
  }

  private static Path data(String folder) {
    // the tests of a module run in the module's own folder
    Path data = Path.of(System.getProperty("multitudes.data", "../../shared/data")).resolve(folder);
    assumeTrue(
        Files.exists(data),
        () -> "Skipped: there is no " + data.toAbsolutePath() + "; set -Dmultitudes.data=...");
    return data;
  }

  private static List<String> names(List<JsonNode> tools) {
    return tools.stream()
        .map(tool -> tool.has("function") ? tool.get("function") : tool)
        .map(tool -> tool.get("name").asText())
        .distinct()
        .toList();
  }

  private static Run run(JsonNode steps, List<String> tools, String policy, String right) {
    List<JsonNode> all = new ArrayList<>();
    steps.forEach(all::add);
    String situation = all.getFirst().path("user").asText();
    var cast = new Cast("an agent", "", policy, "", "Help.", tools, "");
    Run run = Run.begin(new Event.Started("recorded", cast, situation, Optional.empty(), NOON));
    for (JsonNode step : all.subList(1, all.size())) {
      for (Event event : events(step, run.turns() + 1, right)) {
        run = run.plus(event);
      }
    }
    return run;
  }

  private static List<Event> events(JsonNode step, int turn, String right) {
    if (step.has("user")) {
      return List.of(new Event.Heard(step.get("user").asText(), NOON));
    }
    if (step.has("say")) {
      return List.of(replied(turn, step.get("say").asText(), List.of()));
    }
    var call = new ToolCall(turn + ".1", step.get("call").asText(), step.get("args").toString());
    String text = step.path("result").asText();
    boolean failed = step.hasNonNull("error") || step.path("label").path("error").asBoolean();
    Result result = failed ? new Result.Failed(text, text) : Result.Done.saying(text);
    Verdict verdict =
        step.path("label").path(right).asBoolean() ? Verdict.ADVANCES : Verdict.NEUTRAL;
    return List.of(
        replied(turn, "", List.of(call)),
        new Event.Called(call),
        new Event.Returned(call.id(), result, NOON),
        new Event.Judged(call.id(), Judgement.of(verdict, Basis.CRITERIA, "")));
  }

  private static Event replied(int turn, String words, List<ToolCall> calls) {
    return new Event.Replied(turn, words, "", calls, "", Usage.NONE, "", "", "", NOON);
  }

  /** What was said to the persona in a run, as if it had done nothing. */
  static Run idle(Run run) {
    Run idle = Run.begin(run.started());
    for (Event.Heard heard : run.all(Event.Heard.class)) {
      idle = idle.plus(heard);
    }
    return idle;
  }

  /** The last words of a run. */
  static String lastWords(Run run) {
    return run.words().isEmpty() ? "" : run.words().getLast();
  }

  /** The run as it was after each act. */
  static Stream<Run> acts(Run run) {
    Predicate<Run> isAct = then -> then.last() instanceof Event.Judged;
    return Stream.iterate(1, size -> size <= run.size(), size -> size + 1)
        .map(run::upTo)
        .filter(isAct);
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JsonNode> lines(Path file) {
    var rows = new ArrayList<JsonNode>();
    try (var bytes = Files.newInputStream(file);
        var in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(JSON.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private Recorded() {}
}
