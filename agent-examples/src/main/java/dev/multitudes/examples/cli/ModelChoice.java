package dev.multitudes.examples.cli;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.ollama.Readiness;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A model that was asked for on the command line.
 *
 * @param title what to call it
 * @param name what its replies call it
 * @param model the model
 * @param clock what a run with it reads the time from: a simulated model lives at a standstill, so
 *     that the same run twice is the same events
 * @param warnings what to know before it plays, in sentences
 */
record ModelChoice(
    String title, String name, ChatModel model, InstantSource clock, List<String> warnings) {
  private static final String SIMULATED = "simulated";
  private static final String OLLAMA = "ollama:";
  private static final String LATEST = ":latest";

  /** A small model that thinks on a processor takes minutes for a reply. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /**
   * The model of this name, ready to be asked.
   *
   * @param name {@code simulated}, or {@code ollama:} and the name of a model there
   * @param url where Ollama is, if not where it usually is
   * @throws Refusal if there is no such model, or its server cannot be used
   */
  static ModelChoice named(String name, Optional<String> url, World<?, ?> world) {
    if (name.startsWith(OLLAMA) && !name.substring(OLLAMA.length()).isBlank()) {
      return ollama(name.substring(OLLAMA.length()), url);
    }
    if (!name.equals(SIMULATED)) {
      throw Refusal.wrong(
          "There is no model \"%s\"; there are simulated, and ollama:NAME such as ollama:qwen3:4b."
              .formatted(name));
    }
    if (url.isPresent()) {
      throw Refusal.wrong(
          "The simulated model has no server, so --url %s means nothing to it; say also --model ollama:NAME."
              .formatted(url.get()));
    }
    return new ModelChoice(
        SimulatedModel.NAME,
        SimulatedModel.NAME,
        simulated(world),
        InstantSource.fixed(Instant.EPOCH),
        List.of());
  }

  private static <S extends Record, A> ChatModel simulated(World<S, A> world) {
    return SimulatedModel.in(world);
  }

  private static ModelChoice ollama(String model, Optional<String> url) {
    OllamaServer server = Whereabouts.of(url, System.getenv()).server();
    return switch (server.check(model)) {
      case Readiness.Ready ready ->
          new ModelChoice(
              "%s on Ollama %s at %s".formatted(model, ready.version(), server.url()),
              model,
              server.within(PATIENCE).fitting(ready).chatModel(model),
              InstantSource.system(),
              ready.warnings());
      case Readiness.NotReady not ->
          throw Refusal.noModel(url.isPresent() ? not.message() : unplaced(not));
    };
  }

  /** Whether a reply of this model calls it so; Ollama may leave out the latest tag. */
  boolean isNamed(String told) {
    return untagged(told).equals(untagged(name));
  }

  private static String untagged(String name) {
    return name.endsWith(LATEST) ? name.substring(0, name.length() - LATEST.length()) : name;
  }

  /** What is told of a problem to whoever did not say where the server is. */
  static String unplaced(Readiness.NotReady problem) {
    return problem instanceof Readiness.NoServer
        ? problem.message() + " Say where with --url, or in OLLAMA_HOST."
        : problem.message();
  }
}
