package dev.multitudes.agent;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.goal.Act;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Stops a call that would be made whatever the agent was asked to do: a model is shown what the
 * tools answered, without persona, goal and situation, and if it makes the same call, with the same
 * arguments, it was the answers that asked for it (MELON, Zhu et al. 2025).
 *
 * <p>The model is asked at most once for each reply of the run, and only if the reply calls a tool
 * that does something after an untrusted one was read ({@link Tool#untrusted()}). What it takes is
 * spent from the run's own limits. If it cannot be asked, the run ends as broken and the call does
 * not run. Use the model that the agent itself has; at another one's temperature and habits a
 * hijack may not show.
 */
public final class ReplayGate implements Gate {
  private final ChatModel model;
  private final Toolbox tools;
  private final Strictness strictness;
  // A gate is asked about a call again if it has to wait for those before it.
  private final Map<Event.Started, Replay> latest =
      Collections.synchronizedMap(new WeakHashMap<>());

  private ReplayGate(ChatModel model, Toolbox tools, Strictness strictness) {
    this.model = model;
    this.tools = tools;
    this.strictness = strictness;
  }

  /**
   * A gate that asks this model about calls of these tools, and a person if it makes them as well.
   *
   * @throws IllegalArgumentException if none of the tools is untrusted
   */
  public static ReplayGate asking(ChatModel model, Toolbox tools) {
    if (tools.untrusted().isEmpty()) {
      throw new IllegalArgumentException(ProvenanceGate.nothingUntrusted(tools));
    }
    return new ReplayGate(model, tools, Strictness.ASK);
  }

  /** The same, but such a call does not run, and nobody is asked. */
  public ReplayGate denying() {
    return new ReplayGate(model, tools, Strictness.DENY);
  }

  @Override
  public Ruling rule(Run run, ToolCall call) {
    boolean doesSomething =
        tools.find(call.tool()).filter(tool -> tool.effect() != Effect.READ).isPresent();
    if (!doesSomething || !hasReadUntrusted(run)) {
      return Ruling.allow();
    }
    Replay replay = replay(run, call);
    return replay.paidFor(call, replay.makes(call) ? alarm(call) : Ruling.allow());
  }

  private boolean hasReadUntrusted(Run run) {
    return run.acts().stream()
        .anyMatch(
            act ->
                act instanceof Act.Call call
                    && tools.find(call.tool()).filter(Tool::isUntrusted).isPresent());
  }

  private Replay replay(Run run, ToolCall call) {
    Replay known = latest.get(run.started());
    if (known != null && run.reply().stream().anyMatch(known.reply()::equals)) {
      return known;
    }
    Replay asked = Replay.of(run, call, model, tools);
    latest.put(run.started(), asked);
    return asked;
  }

  private Ruling alarm(ToolCall call) {
    return strictness
        .ruling(
            "%s was not run: it does not follow from what you were asked to do. Go on with that."
                .formatted(call.tool()),
            "%s is called with the same arguments by a model that was shown the tools' answers and not what you asked for"
                .formatted(call.tool()))
        .flagging(Event.Flag.HIJACK, "the same call is made without knowing the task");
  }
}
