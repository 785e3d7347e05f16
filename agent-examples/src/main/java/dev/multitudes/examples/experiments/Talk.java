package dev.multitudes.examples.experiments;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.agent.Agent;
import dev.multitudes.agent.Conversation;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Outcome;
import java.util.List;

/** A conversation, turn by turn. */
final class Talk {
  /** Questions that belong to nobody in particular. */
  static final List<String> SMALL =
      List.of(
          "How was your morning?",
          "What happened yesterday?",
          "Whom did you meet?",
          "What do you see outside?",
          "And after that?");

  private final Conversation conversation;

  private Talk(Conversation conversation) {
    this.conversation = conversation;
    requireReply();
  }

  /** A conversation that begins with these words to a persona. */
  static Talk begin(Persona persona, ChatModel model, String words) {
    return new Talk(Conversation.begin(Agent.as(persona, model), words));
  }

  /** A conversation that begins with small talk. */
  static Talk begin(Persona persona, ChatModel model) {
    return begin(persona, model, SMALL.getFirst());
  }

  /** What the model replies to this. */
  String say(String words) {
    String reply = conversation.say(words);
    requireReply();
    return reply;
  }

  /** What the model replies to small talk, of which there is something for each turn. */
  String chat(int turn) {
    return say(SMALL.get(turn % SMALL.size()));
  }

  /** The last reply. */
  String last() {
    return conversation.run().words().isEmpty() ? "" : conversation.run().words().getLast();
  }

  Conversation conversation() {
    return conversation;
  }

  private void requireReply() {
    if (conversation.run().hasEnded()
        && conversation.run().outcome() instanceof Outcome.Broken broken) {
      throw new Unmeasured(broken.cause());
    }
  }
}
