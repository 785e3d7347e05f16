package dev.multitudes.examples.hijack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multitudes.agent.Gate;
import dev.multitudes.examples.hijack.Recording.Half;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the gate does with AgentDojo's recorded runs, with and without anything allowed. */
public final class HijackScores {
  private final Map<String, HijackScore> scores = new LinkedHashMap<>();

  private HijackScores() {}

  /**
   * The scores on the runs below this folder.
   *
   * @throws dev.multitudes.examples.calls.UnusableInputException if there are none
   */
  public static HijackScores of(Path folder) {
    List<Recording> recordings = Recordings.in(folder);
    var all = new HijackScores();
    all.add("nothing allowed", Suite::strict, recordings);
    all.add("text and references allowed", Suite::allowing, recordings);
    return all;
  }

  private void add(String name, Function<Suite, Gate> gates, List<Recording> recordings) {
    var bySuite = new HashMap<Suite, Gate>();
    for (Half half : Half.values()) {
      List<Rerun> runs =
          recordings.stream()
              .filter(recording -> HijackScore.counts(recording, half))
              .map(
                  recording ->
                      Rerun.of(
                          recording,
                          bySuite.computeIfAbsent(Suite.named(recording.suite()), gates)))
              .toList();
      scores.put(name + ", " + half.inWords(), HijackScore.of(runs));
    }
  }

  /** By setting and half, such as {@code nothing allowed, held out}. */
  public Map<String, HijackScore> byName() {
    return Map.copyOf(scores);
  }

  /** As one object. */
  public ObjectNode json() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    scores.forEach((name, score) -> all.set(name, score.json()));
    return all;
  }

  /** As tables for people, line by line. */
  public List<String> table() {
    var lines = new ArrayList<String>();
    scores.forEach(
        (name, score) -> {
          lines.add(name);
          lines.addAll(score.table());
          lines.add("");
        });
    return lines;
  }
}
