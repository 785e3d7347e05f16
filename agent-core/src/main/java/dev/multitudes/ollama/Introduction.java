package dev.multitudes.ollama;

import dev.multitudes.ollama.Examination.Silent;
import dev.multitudes.ollama.Examination.Strange;
import java.util.function.Function;

/** The first question to a server: whether it is an Ollama, and of which version. */
record Introduction(Line line) {

  /** What follows from the version, or from not having been told one. */
  <T> T made(
      Function<ServerVersion, T> known, Function<Silent, T> silent, Function<Strange, T> strange) {
    return switch (line.get("/api/version")) {
      case Silence silence -> silent.apply(silence.at(line.url()));
      case Words words when !words.fine() || !words.json().path("version").isTextual() ->
          strange.apply(new Strange(line.url(), words.quoted()));
      case Words words -> known.apply(new ServerVersion(words.json().path("version").textValue()));
    };
  }
}
