package dev.multitudes.bench;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.service.AiServices;
import dev.multitudes.agent.Agent;
import dev.multitudes.bench.Peer.Assistant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One input for both: the same replies of the model, the same tools, the same disturbance; each
 * with its default settings, but for those that the row needs.
 */
record Trial(
    String row,
    String input,
    List<AiMessage> replies,
    Twist twist,
    UnaryOperator<Agent> setting,
    PeerSetting peerSetting) {

  static final String SITUATION = "Run the errands.";
  static final String NEXT = "And now?";

  static Trial of(String row, String input, AiMessage... replies) {
    return of(row, input, List.of(replies));
  }

  static Trial of(String row, String input, List<AiMessage> replies) {
    return new Trial(
        row, input, replies, Twist.NONE, UnaryOperator.identity(), (peer, stuck) -> peer);
  }

  /** Changes the peer's settings; whoever has to wait there waits where the tools get stuck. */
  @FunctionalInterface
  interface PeerSetting {
    AiServices<Assistant> apply(AiServices<Assistant> peer, Stuck stuck);
  }

  Trial twisted(Twist other) {
    return new Trial(row, input, replies, other, setting, peerSetting);
  }

  /** With a setting of ours that the row is about. */
  Trial set(UnaryOperator<Agent> other) {
    return new Trial(row, input, replies, twist, other, peerSetting);
  }

  /** With the setting of the peer's that comes nearest. */
  Trial setPeer(PeerSetting other) {
    return new Trial(row, input, replies, twist, setting, other);
  }

  Script script(Stuck stuck) {
    return twist == Twist.INTERRUPTED_WHILE_THINKING
        ? Script.stuck(replies, stuck)
        : Script.of(replies);
  }
}
