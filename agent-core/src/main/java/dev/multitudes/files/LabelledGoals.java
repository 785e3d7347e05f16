package dev.multitudes.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multitudes.goal.Act;
import dev.multitudes.goal.Goal;
import dev.multitudes.track.Labelled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads cases whose goal is known, one JSON object on each line:
 *
 * <pre>{@code
 * {"text": "Beat the keeper!", "goal": "Score."}
 * {"text": "What a lovely evening.", "goal": "none"}
 * {"acts": [{"tool": "shoot", "arguments": {"side": "RIGHT"}, "state": {...}}], "goal": "Score."}
 * }</pre>
 *
 * <p>The state is the world's before the act.
 */
public final class LabelledGoals {
  private static final String NONE = "none";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String name;
  private final List<Goal> goals;

  private LabelledGoals(String name, List<Goal> goals) {
    this.name = name;
    this.goals = goals;
  }

  /**
   * The cases of a file.
   *
   * @param goals those that a case may have
   * @throws UnreadableLabelsException if the file or a line of it cannot be used
   */
  public static List<Labelled> read(Path file, List<Goal> goals) {
    return read(file.toString(), Lines.of(file), goals);
  }

  /**
   * The cases of a text.
   *
   * @param name what complaints about it begin with
   */
  public static List<Labelled> read(String name, String text, List<Goal> goals) {
    var reader = new LabelledGoals(name, goals);
    var cases = new ArrayList<Labelled>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        cases.add(reader.line(line, number));
      }
    }
    if (cases.isEmpty()) {
      throw new UnreadableLabelsException(
          name
              + " holds no case; a line is such as {\"text\": \"Beat the keeper!\", \"goal\":"
              + " \"Score.\"}");
    }
    return cases;
  }

  private Labelled line(String line, int number) {
    JsonNode json = json(line, number);
    Optional<String> goal = goal(json.path("goal"), number);
    if (json.path("text").isTextual() && !json.has("acts")) {
      return new Labelled.Words(json.path("text").asText(), goal);
    }
    if (json.path("acts").isArray() && !json.has("text")) {
      return new Labelled.Deeds(acts(json.path("acts"), number), goal);
    }
    throw wrong(number, "a case has either \"text\", a string, or \"acts\", a list");
  }

  private JsonNode json(String line, int number) {
    try {
      JsonNode json = MAPPER.readTree(line);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw wrong(number, "this is no JSON: " + e.getOriginalMessage());
    }
    throw wrong(number, "a case is a JSON object");
  }

  private Optional<String> goal(JsonNode label, int number) {
    String wanted = label.asText("");
    if (wanted.equals(NONE)) {
      return Optional.empty();
    }
    if (goals.stream().noneMatch(goal -> goal.statement().equals(wanted))) {
      throw wrong(
          number,
          "there is no goal \"%s\"; there are %s, and \"none\" for nothing in particular"
              .formatted(
                  wanted, goals.stream().map(goal -> "\"" + goal.statement() + "\"").toList()));
    }
    return Optional.of(wanted);
  }

  private List<Act> acts(JsonNode list, int number) {
    var acts = new ArrayList<Act>();
    for (JsonNode one : list) {
      if (!one.path("tool").isTextual() || !one.path("arguments").isObject()) {
        throw wrong(number, "an act has a \"tool\", a string, and \"arguments\", an object");
      }
      acts.add(act(one, acts.size() + 1));
    }
    return acts;
  }

  private static Act act(JsonNode one, int place) {
    return new Act.Call(
        "1." + place,
        one.path("tool").asText(),
        one.path("arguments").toString(),
        Act.Fate.DONE,
        "",
        one.has("state") ? Optional.of(one.path("state").toString()) : Optional.empty(),
        Optional.empty());
  }

  private UnreadableLabelsException wrong(int line, String problem) {
    return new UnreadableLabelsException("%s:%d: %s".formatted(name, line, problem));
  }
}
