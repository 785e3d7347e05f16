package dev.multitudes.agent;

import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A conversation in which personas are put on for a while and taken off again.
 *
 * <pre>{@code
 * Conversation talk = Conversation.begin(Agent.as(guide, model), "Where are we?");
 * try (var bard = talk.wear(shakespeare)) {
 *   talk.say("Sing of it.");
 * }
 * talk.say("And what does the ticket cost?");
 * }</pre>
 *
 * <p>What was said stays; of who says it, the model is told of the persona that is worn alone.
 * Words are an answer to whoever talks to it, so a persona is not told here that its goal is not
 * reached yet. Not for several threads.
 */
public final class Conversation {
  private final Deque<Wearing> worn = new ArrayDeque<>();
  private final Agent agent;
  private Run run;

  private Conversation(Agent agent, Run run) {
    this.agent = agent;
    this.run = run;
  }

  /** A conversation that begins with what this agent's persona makes of a situation. */
  public static Conversation begin(Agent agent, String situation) {
    Agent talking = agent.remindedOfUnmet(0);
    return new Conversation(talking, talking.pursue(situation));
  }

  /** All that has happened in it. */
  public Run run() {
    return run;
  }

  /**
   * Says something to the persona that is worn.
   *
   * @return the last words of its answer; empty if it has none
   * @throws IllegalArgumentException if the words are blank, or the run waits for a person
   */
  public String say(String words) {
    int before = run.turns();
    run = speaker().takeUp(run, words);
    return run.reply().filter(reply -> reply.turn() > before).map(Event.Replied::words).orElse("");
  }

  /**
   * Puts another persona on, until it is taken off by closing what is returned. The model is told
   * when next something is said.
   */
  public Wearing wear(Persona persona) {
    var wearing = new Wearing(agent.wearing(persona), persona);
    worn.push(wearing);
    return wearing;
  }

  private Agent speaker() {
    return worn.isEmpty() ? agent : worn.peek().agent;
  }

  /** A persona while it is worn. */
  public final class Wearing implements AutoCloseable {
    private final Agent agent;
    private final Persona persona;

    private Wearing(Agent agent, Persona persona) {
      this.agent = agent;
      this.persona = persona;
    }

    /**
     * Takes the persona off; does nothing if it is off.
     *
     * @throws IllegalStateException if another was put on over it
     */
    @Override
    public void close() {
      if (!worn.contains(this)) {
        return;
      }
      Wearing latest = worn.getFirst();
      if (latest != this) {
        throw new IllegalStateException(
            "\"%s\" was put on over \"%s\"; take it off first"
                .formatted(latest.persona.name(), persona.name()));
      }
      worn.pop();
    }
  }
}
