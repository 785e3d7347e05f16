package dev.multitudes.wording;

import static dev.multitudes.wording.ModelFamily.InOllama.MAY_HAVE_TOOLS;
import static dev.multitudes.wording.ModelFamily.InOllama.NO_TOOLS;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a model's name tells of how it writes calls. A guess to begin with: what a server says of a
 * model, and what the model then writes, is worth more.
 *
 * @param prefix how names of this family begin, in small letters, without hyphens and underscores
 * @param format the name of the format that it writes calls in
 * @param inOllama whether it is known to be served without tools
 */
public record ModelFamily(String prefix, String format, InOllama inOllama) {

  /** How Ollama serves a family. */
  public enum InOllama {
    /** Not known to refuse tools. */
    MAY_HAVE_TOOLS,
    /** Ollama answers "does not support tools". */
    NO_TOOLS
  }

  private static final List<ModelFamily> ALL =
      Stream.of(
              family("hermes", MAY_HAVE_TOOLS, "qwen3 qwen2.5 qwen2 qwq hermes smollm2 smollm3"),
              family("hermes", MAY_HAVE_TOOLS, "granite4 athenev2 llama3groqtooluse cogito"),
              family("hermes", NO_TOOLS, "qwen2.5vl qwen2math smollm noushermes"),
              family("bare_json", MAY_HAVE_TOOLS, "qwen2.5coder"),
              family("qwen_xml", MAY_HAVE_TOOLS, "qwen3coder qwen3.5 nemotron3"),
              family("llama3_json", MAY_HAVE_TOOLS, "llama3.1 llama3.2 llama3.3 nemotron"),
              family("llama3_json", NO_TOOLS, "llama3.2vision"),
              family("llama4_pythonic", MAY_HAVE_TOOLS, "llama4"),
              family("mistral", MAY_HAVE_TOOLS, "mistral mixtral ministral magistral devstral"),
              family("mistral", NO_TOOLS, "codestral mathstral mistralopenorca"),
              family("harmony", MAY_HAVE_TOOLS, "gptoss"),
              family("gemma4", MAY_HAVE_TOOLS, "gemma4"),
              family("functiongemma", MAY_HAVE_TOOLS, "functiongemma"),
              family("gemma3_tool_code", NO_TOOLS, "gemma3 medgemma"),
              family("deepseek_v3", MAY_HAVE_TOOLS, "deepseekr1 cogito2.1"),
              family("deepseek_v3", NO_TOOLS, "deepseekv3 deepseekr1:1.5b deepseekr1:7b"),
              family("deepseek_v3", NO_TOOLS, "deepseekr1:14b deepseekr1:32b deepseekr1:70b"),
              family("deepseek_v3", NO_TOOLS, "deepseekr1distill"),
              family("deepseek_v31", MAY_HAVE_TOOLS, "deepseekv3.1"),
              family("deepseek_v32", MAY_HAVE_TOOLS, "deepseekv3.2"),
              family("granite", MAY_HAVE_TOOLS, "granite3"),
              family("phi4", MAY_HAVE_TOOLS, "phi4mini firefunction"),
              family("phi4", NO_TOOLS, "phi4 phi4minireasoning"),
              family("command_a", MAY_HAVE_TOOLS, "commandr7b commanda"),
              family("command_r", MAY_HAVE_TOOLS, "commandr"),
              family("lfm2", MAY_HAVE_TOOLS, "lfm2"),
              family("olmo3", MAY_HAVE_TOOLS, "olmo3"),
              family("glm45", MAY_HAVE_TOOLS, "glm4.5 glm4.6 glm4.7 glm5"),
              family("kimi_k2", MAY_HAVE_TOOLS, "kimik2"),
              family("minimax_m2", MAY_HAVE_TOOLS, "minimaxm2"),
              family(
                  "react",
                  NO_TOOLS,
                  "qwen: qwen1.5 codeqwen llama2 llama3 codellama tinyllama llava"),
              family("react", NO_TOOLS, "gemma codegemma phi phi3 olmo2 glm4 granitecode"),
              family("react", NO_TOOLS, "deepseekcoder deepseekllm dolphin falcon3 exaone3.5"),
              family("react", NO_TOOLS, "starcoder2 vicuna wizardlm2 zephyr openchat solar"))
          .flatMap(families -> families)
          .toList();

  /**
   * The family of a model of this name, as Ollama or others write it: {@code qwen3:4b}, or {@code
   * hf.co/bartowski/Qwen2.5-7B-Instruct-GGUF:Q4_K_M}. Empty if it is not known.
   */
  public static Optional<ModelFamily> of(String model) {
    String path = model.strip().toLowerCase(Locale.ROOT);
    String name = path.substring(path.lastIndexOf('/') + 1);
    String[] words = (name.contains(":") ? name : name + ":latest").split("[-_ ]", -1);
    return IntStream.range(0, words.length)
        .mapToObj(first -> Arrays.stream(words, first, words.length).collect(joining()))
        .flatMap(rest -> longest(rest).stream())
        .findFirst();
  }

  private static Optional<ModelFamily> longest(String name) {
    return ALL.stream()
        .filter(family -> name.startsWith(family.prefix))
        .max(comparingInt(family -> family.prefix.length()));
  }

  private static Stream<ModelFamily> family(String format, InOllama inOllama, String prefixes) {
    return Stream.of(prefixes.split(" ")).map(prefix -> new ModelFamily(prefix, format, inOllama));
  }
}
