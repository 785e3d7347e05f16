package dev.multitudes.run;

import java.util.List;

/**
 * Who acts in a run, written down as it was when the run began.
 *
 * @param persona the persona's name
 * @param fingerprint hash of all that the persona is
 * @param instructions what the model is told about the persona, word for word; may be empty
 * @param reminder one line by which the model is reminded of the persona; may be empty
 * @param goal the stated goal, word for word; empty if none is stated
 * @param tools names of the tools on offer, in order
 * @param toolsFingerprint hash of the tools
 */
public record Cast(
    String persona,
    String fingerprint,
    String instructions,
    String reminder,
    String goal,
    List<String> tools,
    String toolsFingerprint) {

  /** Copies the list. */
  public Cast {
    tools = List.copyOf(tools);
  }
}
