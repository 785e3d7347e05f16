package dev.multitudes.examples.experiments;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.examples.football.Football;
import dev.multitudes.examples.football.Start;
import dev.multitudes.simulated.Multitude;
import java.util.function.LongFunction;

/**
 * Where experiments are made: a model, the same one deaf to personas, and how much can be asked of
 * them.
 */
public final class Lab {
  private static final long APART = 1_000_003; // seeds of one lab from those of the next

  private final LongFunction<ChatModel> model;
  private final LongFunction<ChatModel> deaf;
  private final Pace pace;
  private final long seed;

  private enum Pace {
    QUICK,
    SLOW
  }

  private Lab(LongFunction<ChatModel> model, LongFunction<ChatModel> deaf, Pace pace, long seed) {
    this.model = model;
    this.deaf = deaf;
    this.pace = pace;
    this.seed = seed;
  }

  /** With the simulated multitude, of which anything can be asked. */
  public static Lab simulated(long seed) {
    Multitude multitude =
        Multitude.of(People.ALL, seed).in(Football.player(Start.S0)).knowing(Physics.facts());
    return new Lab(
        multitude::seeded, other -> multitude.ignoringPersonas().seeded(other), Pace.QUICK, seed);
  }

  /**
   * With some other model, which is asked so little that it takes minutes and not days: intervals
   * are wide. Its trials differ only if it replies differently to the same words.
   */
  public static Lab with(ChatModel model, long seed) {
    ChatModel deaf = new Deaf(model);
    return new Lab(any -> model, any -> deaf, Pace.SLOW, seed);
  }

  /** The model for one trial. */
  ChatModel model(int trial) {
    return model.apply(seed * APART + trial);
  }

  /** A lab whose model hears nothing of personas. */
  Lab deaf() {
    return new Lab(deaf, deaf, pace, seed);
  }

  /** How often to try. */
  int times(int quick, int slow) {
    return switch (pace) {
      case QUICK -> quick;
      case SLOW -> slow;
    };
  }

  long seed() {
    return seed;
  }
}
