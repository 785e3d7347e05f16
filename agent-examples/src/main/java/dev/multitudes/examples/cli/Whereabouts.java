package dev.multitudes.examples.cli;

import dev.multitudes.ollama.OllamaServer;
import java.util.Map;
import java.util.Optional;

/**
 * Where an Ollama server is looked for.
 *
 * @param server the one that is there
 * @param option what to add to a command so that it looks there too; blank if nothing
 */
record Whereabouts(OllamaServer server, String option) {
  private static final String VARIABLE = "OLLAMA_HOST";

  /**
   * Where {@code --url} says, or else {@code OLLAMA_HOST}, or else where Ollama usually is.
   *
   * @throws Refusal if no server can be there
   */
  static Whereabouts of(Optional<String> url, Map<String, String> environment) {
    return url.map(Whereabouts::at).orElseGet(() -> hostedAt(environment));
  }

  private static Whereabouts at(String url) {
    try {
      return new Whereabouts(OllamaServer.at(url), " --url " + url);
    } catch (IllegalArgumentException e) {
      throw Refusal.wrong("--url: " + e.getMessage());
    }
  }

  private static Whereabouts hostedAt(Map<String, String> environment) {
    try {
      return new Whereabouts(OllamaServer.hostedAt(environment.getOrDefault(VARIABLE, "")), "");
    } catch (IllegalArgumentException e) {
      throw Refusal.wrong(VARIABLE + ": " + e.getMessage());
    }
  }
}
