package dev.multitudes.agent;

import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import java.util.List;

/**
 * Calls of one reply that may run beside each other.
 *
 * @param tools say what runs alone
 * @param echoes do not run
 * @param room how many calls may run at most, from 1
 */
record Batch(Toolbox tools, Echoes echoes, int room) {

  /** The first of these calls, up to the one that must run alone, or not; at least one. */
  List<ToolCall> of(List<ToolCall> waiting) {
    int most = Math.min(room, waiting.size());
    int size = 0;
    while (size < most && !runsAlone(waiting.get(size)) && !echoes.has(waiting.get(size))) {
      size++;
    }
    return waiting.subList(0, Math.max(1, size));
  }

  private boolean runsAlone(ToolCall call) {
    return tools.find(call.tool()).filter(Tool::runsAlone).isPresent();
  }
}
