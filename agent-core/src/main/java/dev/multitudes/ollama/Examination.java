package dev.multitudes.ollama;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What there is at an address; found by {@link OllamaServer#examine}. */
public sealed interface Examination {

  /** Where was looked. */
  URI url();

  /** What to do next, in one or two sentences for a person. */
  String next();

  /**
   * An Ollama, and all that it has.
   *
   * @param version such as {@code 0.33.0}
   * @param lacks what that version cannot do yet and agents use, each with the version that can
   * @param models in the server's order, the newest first
   */
  record Found(URI url, String version, List<String> lacks, List<InstalledModel> models)
      implements Examination {

    private static final Comparator<InstalledModel> BY_USE =
        Comparator.comparing(InstalledModel::canCallTools)
            .thenComparing(model -> model.host().isEmpty())
            .thenComparingLong(InstalledModel::bytes);

    /** Copies what it holds. */
    public Found {
      lacks = List.copyOf(lacks);
      models = List.copyOf(models);
    }

    /**
     * The model to begin with: one with tools before others, here before elsewhere, the largest.
     */
    public Optional<InstalledModel> best() {
      return models.stream().filter(InstalledModel::canChat).max(BY_USE);
    }

    /**
     * The model of this name, if it is there; as Ollama does, it completes a name without a tag.
     */
    public Optional<InstalledModel> named(String model) {
      return models.stream().filter(one -> Shelf.isSame(one.name(), model)).findFirst();
    }

    /** What to know of the server whichever model is asked, in sentences for a person. */
    public List<String> warnings() {
      return new ServerVersion(version).warning().stream().toList();
    }

    @Override
    public String next() {
      return best()
          .map(Found::next)
          .orElse(
              models.isEmpty()
                  ? "Fetch a model that can call tools: `ollama pull qwen3:4b`."
                  : "None of these can be talked with. Fetch one that can, and can call tools:"
                      + " `ollama pull qwen3:4b`.");
    }

    private static String next(InstalledModel best) {
      if (best.canCallTools()) {
        return "Nothing needs doing; \"%s\" can be asked.".formatted(best.name());
      }
      return best.capabilities().isEmpty()
          ? "Ask \"%s\"; whether it can call tools the server does not say. If it cannot: `ollama pull qwen3:4b`."
              .formatted(best.name())
          : "Fetch a model that can call tools: `ollama pull qwen3:4b`. Until then the calls of \"%s\" are read from what it writes."
              .formatted(best.name());
    }
  }

  /** Whether somebody is behind an address that does not answer. */
  enum Listener {
    /** Nobody takes the connection, or there is no such host. */
    NONE,
    /** Something may be there, but says nothing, or not in time. */
    MUTE
  }

  /**
   * Nothing answers.
   *
   * @param listener whether somebody is there
   * @param why half a sentence, such as {@code the connection was refused}
   */
  record Silent(URI url, Listener listener, String why) implements Examination {
    private static final String START =
        "Start Ollama with `ollama serve`, or install it from https://ollama.com/download."
            + " If it runs elsewhere, use that address.";
    private static final String LOOK =
        "Look at what runs there. If it is Ollama, it hangs: start it anew. If it is something"
            + " else, or a firewall, use the address where Ollama runs.";

    @Override
    public String next() {
      return isSecure()
          ? "Use http: Ollama itself speaks no https, only a proxy before it may. " + mended()
          : mended();
    }

    private String mended() {
      return switch (listener) {
        case NONE -> START;
        case MUTE -> LOOK;
      };
    }

    private boolean isSecure() {
      return "https".equalsIgnoreCase(url.getScheme());
    }
  }

  /**
   * Something answers, but not as an Ollama in order does.
   *
   * @param said the status and the beginning of what came
   */
  record Strange(URI url, String said) implements Examination {
    @Override
    public String next() {
      return "Use the address where Ollama runs; unless told otherwise it listens at"
          + " http://127.0.0.1:11434.";
    }
  }
}
