package dev.multitudes.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;

/**
 * A server and one of its models.
 *
 * @param url where it listens
 * @param model one that can use tools
 * @param end what is to be done when nobody needs it any more
 */
record Served(String url, String model, Runnable end) implements AutoCloseable {

  /** Whose server it is. */
  enum By {
    /** A {@link FakeOllama} of {@link AnyModel}. */
    FAKE,
    /** Whoever listens at the address in OLLAMA_URL; if there is none, the test is skipped. */
    REAL;

    Served open() {
      return switch (this) {
        case FAKE -> fake();
        case REAL -> real();
      };
    }
  }

  private static Served fake() {
    FakeOllama ollama =
        FakeOllama.start()
            .strict()
            .model("any:1b", 8192, "completion", "tools")
            .otherwise(new AnyModel());
    return new Served(ollama.url(), "any:1b", ollama::close);
  }

  private static Served real() {
    String url =
        variable("OLLAMA_URL")
            .orElseGet(
                () ->
                    Assumptions.abort(
                        "No real Ollama is held to the contract: set OLLAMA_URL, for example to"
                            + " http://127.0.0.1:11434, and OLLAMA_MODEL if it is not to be the"
                            + " first model that can use tools."));
    return new Served(
        url,
        variable("OLLAMA_MODEL").map(Shelf::tagged).orElseGet(() -> firstWithTools(url)),
        () -> {});
  }

  private static Optional<String> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }

  private static String firstWithTools(String url) {
    Http http = new Http(url);
    JsonNode models = http.get("/api/tags").json().path("models");
    return StreamSupport.stream(models.spliterator(), false)
        .map(model -> model.path("name").asText())
        .filter(name -> canUseTools(http.post("/api/show", "{'model':'%s'}".formatted(name))))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "None of the models at %s can use tools; fetch one with `ollama pull qwen3:4b`."
                        .formatted(url)));
  }

  private static boolean canUseTools(Http.Seen shown) {
    return StreamSupport.stream(shown.json().path("capabilities").spliterator(), false)
        .anyMatch(capability -> capability.asText().equals("tools"));
  }

  @Override
  public void close() {
    end.run();
  }
}
