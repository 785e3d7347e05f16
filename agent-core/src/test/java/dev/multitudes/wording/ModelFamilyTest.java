package dev.multitudes.wording;

import static dev.multitudes.wording.ModelFamily.InOllama.MAY_HAVE_TOOLS;
import static dev.multitudes.wording.ModelFamily.InOllama.NO_TOOLS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFamilyTest {

  @ParameterizedTest
  @CsvSource({
    "qwen3:4b, hermes",
    "qwen3:4b-instruct-2507-q4_K_M, hermes",
    "qwen2.5:7b, hermes",
    "qwen3-coder:30b, qwen_xml",
    "qwen3.5:9b, qwen_xml",
    "qwen2.5-coder:7b, bare_json",
    "hf.co/bartowski/Qwen2.5-7B-Instruct-GGUF:Q4_K_M, hermes",
    "bartowski/Qwen_Qwen3-4B-GGUF, hermes",
    "registry.ollama.ai/library/qwen3:4b, hermes",
    "hermes3, hermes",
    "NousResearch_Hermes-3-Llama-3.1-8B, hermes",
    "smollm2:1.7b, hermes",
    "granite4:3b, hermes",
    "granite3.3:8b, granite",
    "ibm-granite_granite-3.3-8b-instruct-GGUF, granite",
    "llama3.2, llama3_json",
    "llama3.1:8b, llama3_json",
    "hf.co/bartowski/Meta-Llama-3.1-8B-Instruct-GGUF, llama3_json",
    "llama4:scout, llama4_pythonic",
    "mistral-nemo, mistral",
    "ministral-3:8b, mistral",
    "devstral:24b, mistral",
    "gpt-oss:20b, harmony",
    "gemma4:e4b, gemma4",
    "functiongemma, functiongemma",
    "deepseek-v3.1:671b-cloud, deepseek_v31",
    "deepseek-v3.2:cloud, deepseek_v32",
    "deepseek-r1:671b, deepseek_v3",
    "phi4-mini, phi4",
    "microsoft_Phi-4-mini-instruct-GGUF, phi4",
    "command-r7b, command_a",
    "c4ai-command-r7b-12-2024, command_a",
    "command-a:111b, command_a",
    "command-r, command_r",
    "command-r-plus:104b, command_r",
    "lfm2, lfm2",
    "LFM2.5-1.2B-Instruct, lfm2",
    "olmo-3:7b, olmo3",
    "olmo3, olmo3",
    "glm-4.6:cloud, glm45",
    "kimi-k2:1t-cloud, kimi_k2",
    "minimax-m2:cloud, minimax_m2",
  })
  void a_name_tells_the_format(String model, String format) {
    assertThat(ModelFamily.of(model))
        .get()
        .returns(format, ModelFamily::format)
        .returns(MAY_HAVE_TOOLS, ModelFamily::inOllama);
  }

  @ParameterizedTest
  @CsvSource({
    "gemma3:4b, gemma3_tool_code",
    "google_gemma-3-4b-it-GGUF, gemma3_tool_code",
    "gemma3n:e4b, gemma3_tool_code",
    "gemma2:9b, react",
    "gemma:2b, react",
    "phi3:mini, react",
    "phi4:14b, phi4",
    "phi4-reasoning, phi4",
    "phi4-mini-reasoning, phi4",
    "llama2:7b, react",
    "llama3:8b, react",
    "Meta-Llama-3-8B-Instruct, react",
    "llama3.2-vision:11b, llama3_json",
    "deepseek-r1:7b, deepseek_v3",
    "DeepSeek-R1-Distill-Qwen-7B, deepseek_v3",
    "deepseek-v3, deepseek_v3",
    "tinyllama, react",
    "qwen, react",
    "qwen:7b, react",
  })
  void a_name_tells_who_gets_no_tools(String model, String format) {
    assertThat(ModelFamily.of(model))
        .get()
        .returns(format, ModelFamily::format)
        .returns(NO_TOOLS, ModelFamily::inOllama);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/", "gpt-4o", "claude", "striker:latest", "---"})
  void an_unknown_name_tells_nothing(String model) {
    assertThat(ModelFamily.of(model)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"qwen3", "gemma3", "phi4", "llama4", "deepseek-v3.2", "olmo3", "phi3"})
  void what_a_family_writes_can_be_spoken(String model) {
    assertThat(ModelFamily.of(model).flatMap(family -> CallWriters.of(family.format())))
        .isPresent();
  }
}
