package dev.multitudes.examples.hijack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multitudes.examples.calls.UnusableInputException;
import dev.multitudes.examples.hijack.Recording.Call;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads AgentDojo's recorded runs (Debenedetti et al. 2024): {@code runs/*.jsonl.gz}, one run on
 * each line.
 */
final class Recordings {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * All runs below a folder in which a user's task was given, in the order of their files.
   *
   * @throws UnusableInputException if there are none, or they cannot be read
   */
  static List<Recording> in(Path folder) {
    Path runs = folder.resolve("runs");
    if (!Files.isDirectory(runs)) {
      throw new UnusableInputException(
          "There is no folder %s; give the one that holds AgentDojo's recorded runs."
              .formatted(runs));
    }
    try (Stream<Path> files = Files.list(runs)) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl.gz"))
          .sorted()
          .flatMap(file -> of(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UnusableInputException("%s cannot be read: %s.".formatted(runs, e.getMessage()));
    }
  }

  private static List<Recording> of(Path file) {
    var found = new ArrayList<Recording>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode run = JSON.readTree(line);
        if (run.path("user_task").asText().startsWith("user_task")) {
          found.add(recording(run));
        }
      }
      return found;
    } catch (JsonProcessingException e) {
      throw new UnusableInputException(
          "%s, run %d: it is not JSON.".formatted(file, found.size() + 1));
    } catch (IOException e) {
      throw new UnusableInputException("%s cannot be read: %s.".formatted(file, e.getMessage()));
    }
  }

  private static Recording recording(JsonNode run) {
    JsonNode hijack = run.path("hijack_call");
    boolean isHijacked = hijack.isInt();
    return new Recording(
        run.path("suite").asText(),
        run.path("user_task").asText(),
        Optional.of(run.path("injection_task")).filter(JsonNode::isTextual).map(JsonNode::asText),
        isHijacked ? OptionalInt.of(hijack.asInt()) : OptionalInt.empty(),
        isHijacked != run.path("security_breached").asBoolean(false),
        run.path("steps")
            .valueStream()
            .filter(step -> step.has("user"))
            .map(step -> step.path("user").asText())
            .reduce("", (first, second) -> first.isEmpty() ? second : first + "\n" + second),
        run.path("steps")
            .valueStream()
            .filter(step -> step.has("call"))
            .map(Recordings::call)
            .toList());
  }

  private static Call call(JsonNode step) {
    JsonNode label = step.path("label");
    return new Call(
        step.path("call").asText(),
        step.path("args").toString(),
        step.path("result").asText(),
        step.path("error").isTextual(),
        label.path("in_user_gt").asBoolean(false),
        label.path("in_injection_gt").asBoolean(false)
            || label.path("completes_injection").asBoolean(false));
  }

  private Recordings() {}
}
