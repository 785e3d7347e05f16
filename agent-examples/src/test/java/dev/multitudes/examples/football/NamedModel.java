package dev.multitudes.examples.football;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.ollama.OllamaServer;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The language model that whoever runs the tests named, if any. */
final class NamedModel {
  private static final String PROPERTY = "multitudes.model";
  private static final String OLLAMA = "ollama:";

  static Optional<ChatModel> set() {
    return Optional.ofNullable(System.getProperty(PROPERTY)).map(NamedModel::named);
  }

  /** The same; where none is named, the test is skipped. */
  static ChatModel orSkip() {
    return set()
        .orElseThrow(
            () ->
                new TestAbortedException(
                    "No language model is named, so nothing is asked; name one with"
                        + " -Dmultitudes.model=ollama:NAME, such as ollama:qwen3:4b"));
  }

  private static ChatModel named(String name) {
    if (!name.startsWith(OLLAMA) || name.length() == OLLAMA.length()) {
      throw new IllegalArgumentException(
          "-D%s must be ollama:NAME, such as ollama:qwen3:4b, but was \"%s\""
              .formatted(PROPERTY, name));
    }
    return OllamaServer.local().chatModel(name.substring(OLLAMA.length()));
  }

  private NamedModel() {}
}
