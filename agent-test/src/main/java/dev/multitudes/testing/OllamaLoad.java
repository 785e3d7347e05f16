package dev.multitudes.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One time that the server had to load a model, which with a real one takes seconds to minutes. It
 * does so when the model is not loaded, or is loaded in another way: personas that share a model
 * should share all of this.
 *
 * @param model its name with its tag
 * @param profile how it was loaded: {@code num_ctx} as in force, {@code shift}, and of {@code
 *     num_batch}, {@code num_gpu}, {@code main_gpu}, {@code num_thread} and {@code use_mmap} what
 *     was asked for and is not the default; in alphabetical order
 */
public record OllamaLoad(String model, Map<String, String> profile) {
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "num_batch", "512",
          "num_gpu", "-1",
          "main_gpu", "0",
          "num_thread", "0",
          "use_mmap", "");

  /** Keeps its own profile, in order. */
  public OllamaLoad {
    profile = Collections.unmodifiableMap(new TreeMap<>(profile));
  }

  static OllamaLoad of(FakeModel model, JsonNode request, int context) {
    Map<String, String> profile = new TreeMap<>();
    DEFAULTS.forEach(
        (option, usual) -> {
          JsonNode asked = request.path("options").path(option);
          if (asked.isValueNode() && !asked.isNull() && !asked.asText().equals(usual)) {
            profile.put(option, asked.asText());
          }
        });
    profile.put("num_ctx", String.valueOf(context));
    profile.put("shift", String.valueOf(request.path("shift").asBoolean(true)));
    return new OllamaLoad(model.name(), profile);
  }

  /** Such as {@code qwen3:4b {num_ctx=8192, shift=false}}. */
  @Override
  public String toString() {
    return model + " " + profile;
  }
}
