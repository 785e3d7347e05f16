package dev.multitudes.ollama;

import java.util.List;
import java.util.OptionalInt;

/** Whether a model can be asked now; found by {@link OllamaServer#check}. */
public sealed interface Readiness {

  /**
   * The model is there and can be talked with.
   *
   * @param version of the server, such as {@code 0.33.0}
   * @param capabilities of the model, such as {@code tools} and {@code thinking}; empty where the
   *     server does not say, as before 0.6.4
   * @param contextLength the most tokens the model was made for, where the server says; what is in
   *     force is {@link OllamaServer#contextTokens}, if that is less
   * @param warnings what to know before, in sentences for a person: that the server is old, that
   *     the model has no tools (its calls are then read from what it writes) or less context than
   *     it is asked for, that it runs elsewhere
   */
  record Ready(
      String version, List<String> capabilities, OptionalInt contextLength, List<String> warnings)
      implements Readiness {
    public Ready {
      capabilities = List.copyOf(capabilities);
      warnings = List.copyOf(warnings);
    }
  }

  /** The model cannot be asked. */
  sealed interface NotReady extends Readiness {

    /** What is the matter and what helps, in sentences for a person. */
    String message();
  }

  /**
   * Nothing answers at the address.
   *
   * @param message why not, as far as that can be told
   */
  record NoServer(String message) implements NotReady {}

  /**
   * A server answers, but not as an Ollama in order does: a page, an error, broken JSON.
   *
   * @param message the status and the beginning of what came
   */
  record WrongAnswer(String message) implements NotReady {}

  /**
   * The server does not have the model.
   *
   * @param message names those it has, and how to fetch this one
   * @param models all that it has
   */
  record NoModel(String message, List<String> models) implements NotReady {
    public NoModel {
      models = List.copyOf(models);
    }
  }

  /**
   * The model is there but nobody can talk with it: it makes embeddings or images.
   *
   * @param message names what it can do
   * @param capabilities of the model
   */
  record NoChat(String message, List<String> capabilities) implements NotReady {
    public NoChat {
      capabilities = List.copyOf(capabilities);
    }
  }

  /**
   * The model runs elsewhere and wants to know who asks.
   *
   * @param message how to sign in
   */
  record NotSignedIn(String message) implements NotReady {}
}
