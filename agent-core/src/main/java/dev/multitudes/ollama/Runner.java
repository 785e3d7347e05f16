package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a model is loaded with. Ollama loads it anew for a request that differs in any of this, so
 * no request may.
 *
 * @param contextTokens {@code num_ctx}, from 1
 * @param batch {@code num_batch}, from 1
 * @param gpuLayers {@code num_gpu}, from 0
 * @param threads {@code num_thread}, from 1
 */
record Runner(int contextTokens, OptionalInt batch, OptionalInt gpuLayers, OptionalInt threads) {

  Runner {
    require(contextTokens > 0, "The context needs 1 token or more but got " + contextTokens);
    require(batch.orElse(1) > 0, "A batch needs 1 token or more but got " + batch.orElse(0));
    require(
        gpuLayers.orElse(0) >= 0,
        "The layers on the graphics card begin at 0 but were " + gpuLayers.orElse(0));
    require(threads.orElse(1) > 0, "A model needs 1 thread or more but got " + threads.orElse(0));
  }

  static Runner of(int contextTokens) {
    return new Runner(contextTokens, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
  }

  Runner withContext(int tokens) {
    return new Runner(tokens, batch, gpuLayers, threads);
  }

  Runner withBatch(int tokens) {
    return new Runner(contextTokens, OptionalInt.of(tokens), gpuLayers, threads);
  }

  Runner withGpuLayers(int layers) {
    return new Runner(contextTokens, batch, OptionalInt.of(layers), threads);
  }

  Runner withThreads(int count) {
    return new Runner(contextTokens, batch, gpuLayers, OptionalInt.of(count));
  }

  void into(OllamaChatRequestParameters.Builder parameters) {
    parameters.numCtx(contextTokens);
    batch.ifPresent(parameters::numBatch);
    gpuLayers.ifPresent(parameters::numGPU);
    threads.ifPresent(parameters::numThread);
  }

  /**
   * Looks at the options of a request before it is sent.
   *
   * @throws InvalidRequestException if it would load the model anew
   */
  void requireKept(JsonNode options) {
    own().forEach((option, value) -> requireKept(option, value, options.path(option)));
  }

  private static void requireKept(String option, OptionalInt own, JsonNode asked) {
    boolean isKept = own.isPresent() && asked.isInt() && asked.intValue() == own.getAsInt();
    if (!asked.isMissingNode() && !isKept) {
      throw new InvalidRequestException(
          "A request asks for %s %s, but this server value runs its models with %s: Ollama would load the model anew for it. Leave it out, or set it on the OllamaServer for all."
              .formatted(option, asked, own.isPresent() ? own.getAsInt() : "what Ollama chooses"));
    }
  }

  private Map<String, OptionalInt> own() {
    Map<String, OptionalInt> own = new LinkedHashMap<>();
    own.put("num_ctx", OptionalInt.of(contextTokens));
    own.put("num_batch", batch);
    own.put("num_gpu", gpuLayers);
    own.put("num_thread", threads);
    own.put("main_gpu", OptionalInt.empty());
    own.put("use_mmap", OptionalInt.empty());
    return own;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise + ".");
    }
  }
}
