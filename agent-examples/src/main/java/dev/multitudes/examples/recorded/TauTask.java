package dev.multitudes.examples.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Milestone;
import dev.multitudes.tool.Toolbox;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A task of tau-bench as a goal that is judged by the calls alone, without a look into the database
 * that they change.
 *
 * @param instruction what the simulated user wants
 * @param changes the calls that change what is to be changed
 * @param outputs what the user must be told
 */
record TauTask(String instruction, List<Change> changes, List<String> outputs) {
  private static final Set<String> READERS =
      Set.of("calculate", "think", "transfer_to_human_agents");
  private static final List<String> READING = List.of("get_", "search_", "list_", "find_");

  /** A call with its arguments as JSON. */
  record Change(String tool, String arguments) {

    boolean isDoneBy(Act act) {
      return act instanceof Act.Call call
          && call.fate() == Act.Fate.DONE
          && call.tool().equals(tool)
          && Toolbox.sameArguments(call.arguments(), arguments);
    }
  }

  static TauTask of(JsonNode task) {
    return new TauTask(
        task.path("instruction").asText(),
        task.path("actions")
            .valueStream()
            .filter(action -> !action.path("error").asBoolean())
            .map(it -> new Change(it.path("name").asText(), it.path("args").toString()))
            .filter(change -> !onlyReads(change.tool()))
            .distinct()
            .toList(),
        task.path("outputs").valueStream().map(JsonNode::asText).distinct().toList());
  }

  static boolean onlyReads(String tool) {
    return READERS.contains(tool) || READING.stream().anyMatch(tool::startsWith);
  }

  /** Each change is a milestone; in the end all are made, nothing else is, and the user is told. */
  Goal goal() {
    Goal goal = Goal.of(instruction);
    for (Change change : changes) {
      goal =
          goal.passing(
              Milestone.of(
                  change.tool() + " " + change.arguments(),
                  evidence -> evidence.acts().stream().anyMatch(change::isDoneBy)));
    }
    if (!changes.isEmpty()) {
      goal = goal.achievedByMilestones();
    }
    for (String output : outputs) {
      goal = goal.achievedWhen("the user is told " + output, told(output));
    }
    return goal.achievedWhen("nothing else is changed", this::nothingElseIsChanged);
  }

  private static Predicate<Evidence> told(String output) {
    return evidence ->
        evidence.words().stream().map(TauTask::plain).anyMatch(it -> it.contains(plain(output)));
  }

  /** As tau-bench compares them. */
  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replace(",", "");
  }

  private boolean nothingElseIsChanged(Evidence evidence) {
    return evidence.acts().stream().noneMatch(this::changesSomethingElse);
  }

  private boolean changesSomethingElse(Act act) {
    return act instanceof Act.Call call
        && call.fate() == Act.Fate.DONE
        && !onlyReads(call.tool())
        && changes.stream().noneMatch(change -> change.isDoneBy(act));
  }
}
