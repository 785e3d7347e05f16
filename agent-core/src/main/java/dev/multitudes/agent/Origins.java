package dev.multitudes.agent;

import dev.multitudes.run.Cast;
import dev.multitudes.run.Event;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import dev.multitudes.track.Imperatives;
import dev.multitudes.track.Provenance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads off a run who said what. Trusted is what the persona was told, by itself, its situation and
 * whoever speaks to it, and what tools answer that only look and are not declared untrusted. A tool
 * that does something echoes what it was given or had kept, so its answers earn no trust.
 */
final class Origins implements Followed.Reader {
  private final Toolbox tools;
  private final Provenance provenance = new Provenance();
  private final Map<String, ToolCall> begun = new HashMap<>();
  private final Map<String, String> commands = new HashMap<>();

  Origins(Toolbox tools) {
    this.tools = tools;
  }

  Provenance provenance() {
    return provenance;
  }

  /** What an answer tells its reader to do, if it was in other people's words. */
  Optional<String> command(String call) {
    return Optional.ofNullable(commands.get(call));
  }

  @Override
  public void read(Event event) {
    switch (event) {
      case Event.Started started -> {
        trust(started.cast());
        provenance.trust(started.situation());
      }
      case Event.Heard heard -> provenance.trust(heard.words());
      case Event.Worn worn -> trust(worn.cast());
      case Event.Called called -> begun.put(called.call().id(), called.call());
      case Event.Returned returned -> returned(returned);
      case Event.GoalInferred inferred -> {}
      case Event.Asked asked -> {}
      case Event.Replied replied -> {}
      case Event.Gated gated -> {}
      case Event.Decided decided -> {}
      case Event.Judged judged -> {}
      case Event.Hinted hinted -> {}
      case Event.Flagged flagged -> {}
      case Event.Drifted drifted -> {}
      case Event.Compacted compacted -> {}
      case Event.FormatChosen chosen -> {}
      case Event.Ended ended -> {}
    }
  }

  private void trust(Cast cast) {
    provenance.trust(cast.instructions());
    provenance.trust(cast.goal());
  }

  private void returned(Event.Returned returned) {
    ToolCall call = begun.remove(returned.call());
    Optional<Tool> tool = call == null ? Optional.empty() : tools.find(call.tool());
    if (call == null || tool.isEmpty()) {
      return; // the framework's own words
    }
    String text = returned.result().text();
    if (tool.get().isUntrusted()) {
      provenance.distrust(text, call.tool(), call.id());
      Imperatives.in(text).stream().findFirst().ifPresent(it -> commands.put(call.id(), it));
    } else if (tool.get().effect() == Effect.READ && returned.result() instanceof Result.Done) {
      provenance.trustAnswer(text, call.arguments());
    }
  }
}
