package dev.multitudes.format;

import dev.multitudes.wording.CallWriter;
import dev.multitudes.wording.CallWriters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A format in which models write tool calls into text.
 *
 * <p>Note: reading does not need to be told. What a format adds is what its texts leave ambiguous,
 * and how tools are announced and results shown to a model that expects it.
 */
public enum CallFormat {
  HERMES("hermes_json_xml", "ernie45", "granite4", "reka", "think_tags"),
  BARE_JSON("bare_json_list", "plain_json", "generic_json"),
  MARKDOWN("markdown_json_block"),
  LLAMA3_JSON("llama3"),
  QWEN_XML("qwen3_coder"),
  MISTRAL("mistral_toolcalls"),
  HARMONY("gpt_oss_harmony", "gpt_oss"),
  DEEPSEEK_V3("deepseek_r1", "cogito"),
  DEEPSEEK_V31(),
  DEEPSEEK_V32("deepseek_v4"),
  GRANITE(),
  GRANITE_20B_FC(),
  PHI4("firefunction"),
  COMMAND_R(),
  COMMAND_A("command_r7b"),
  GEMMA3("gemma3_tool_code"),
  GEMMA4(),
  FUNCTIONGEMMA(),
  PYTHONIC(),
  LLAMA4("llama4_pythonic"),
  LFM2(),
  OLMO3(),
  REACT("react_text"),
  GLM("glm45", "glm47"),
  LAGUNA(),
  HUNYUAN("hunyuan_v3"),
  KIMI_K2(),
  KIMI_K3(),
  MINIMAX(),
  MINIMAX_M2(),
  MINIMAX_M3(),
  SEED_OSS(),
  JAMBA("apriel"),
  INTERNLM(),
  XLAM(),
  FUNCTIONARY_V31(),
  FUNCTIONARY_V32(),
  MINICPM5(),
  NEMOTRON("nemotron_v2"),
  APERTUS(),
  GIGACHAT3(),
  INKLING(),
  LONGCAT(),
  STEP3(),
  GLIMMER(),

  /** One JSON object for each reply, of no model's own: a schema can hold any model to it. */
  DECISION("decision");

  private static final Set<CallFormat> WITHOUT_MARKS =
      EnumSet.of(REACT, PYTHONIC, LLAMA4, LFM2, QWEN_XML, FUNCTIONARY_V31, MINICPM5);

  /** Separated by blanks: an enum's fields are not to change. */
  private final String aliases;

  CallFormat(String... aliases) {
    this.aliases = String.join(" ", aliases);
  }

  /**
   * The format of this name.
   *
   * @throws IllegalArgumentException if there is none; names all
   */
  public static CallFormat named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(name) || format.aliases().contains(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no format \"%s\"; there are %s"
                        .formatted(name, Arrays.stream(values()).map(CallFormat::label).toList())));
  }

  /** Its name, such as {@code "hermes"} or {@code "decision_json"}. */
  public String label() {
    return this == DECISION ? "decision_json" : name().toLowerCase(Locale.ROOT);
  }

  /** Speaks this format to a model, if it can be spoken. */
  public Optional<CallWriter> writer() {
    return Stream.concat(Stream.of(label()), aliases().stream())
        .flatMap(name -> CallWriters.of(name).stream())
        .findFirst();
  }

  /** What else it is called, such as {@code "hermes_json_xml"}. */
  public List<String> aliases() {
    return aliases.isEmpty() ? List.of() : List.of(aliases.split(" ", -1));
  }

  Told told() {
    var traits = EnumSet.noneOf(Told.Trait.class);
    if (WITHOUT_MARKS.contains(this)) {
      traits.add(Told.Trait.ANY_NAME);
    }
    switch (this) {
      case REACT -> traits.add(Told.Trait.LABELS);
      case FUNCTIONARY_V32 -> traits.add(Told.Trait.SELECTS);
      case DECISION -> traits.add(Told.Trait.DECIDES);
      case MINICPM5 -> traits.add(Told.Trait.LEAKS_TOKENS);
      default -> {}
    }
    return new Told(traits);
  }
}
