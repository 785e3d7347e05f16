package dev.multitudes.examples.cli;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.world.World;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Who plays a persona many times.
 *
 * @param title what to call it
 * @param isSimulated whether it is not a language model
 * @param model for each time
 * @param warnings what to know of it, in sentences
 */
record Player(
    String title, boolean isSimulated, LongFunction<ChatModel> model, List<String> warnings) {
  private static final String SIMULATED = "simulated";
  private static final String SOFT = "simulated:";

  // Seeds of one run of the command from those of the next.
  private static final long APART = 1_000_003;

  /**
   * The model of this name, ready to be asked.
   *
   * @param name as {@link ModelChoice} knows it, or {@code simulated:BETA}
   * @throws Refusal if there is no such model, or it cannot be used
   */
  static <S extends Record, A> Player named(
      String name, Optional<String> url, World<S, A> world, long seed) {
    if (name.startsWith(SOFT)) {
      ModelChoice.named(SIMULATED, url, world); // which needs no server, and says so
      return soft(beta(name), world, seed);
    }
    ModelChoice chosen = ModelChoice.named(name, url, world);
    return new Player(
        chosen.title(), name.equals(SIMULATED), any -> chosen.model(), chosen.warnings());
  }

  private static <S extends Record, A> Player soft(double beta, World<S, A> world, long seed) {
    return new Player(
        "%s, beta %s".formatted(SimulatedModel.NAME, Numbers.plain(beta)),
        true,
        time -> SimulatedModel.in(world, beta, seed * APART + time),
        List.of());
  }

  private static double beta(String name) {
    try {
      double beta = Double.parseDouble(name.substring(SOFT.length()));
      if (beta >= 0 && !Double.isInfinite(beta)) {
        return beta;
      }
    } catch (NumberFormatException e) {
      // told below, as any other that does not fit
    }
    throw Refusal.wrong(
        "There is no model \"%s\"; after simulated: comes beta, a number of at least 0, as in simulated:8."
            .formatted(name));
  }
}
