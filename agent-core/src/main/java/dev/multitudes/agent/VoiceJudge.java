package dev.multitudes.agent;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.drift.Preference;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Section;
import dev.multitudes.track.GoldenSet;
import dev.multitudes.track.Standing;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A model that is asked which of two texts sounds more like a persona. It is asked in both orders,
 * and a preference that changes with the order is none. What it says counts once a {@link
 * GoldenSet} has shown that it agrees with people; until then it is labelled unvalidated and cannot
 * fail a build.
 */
public final class VoiceJudge {
  private static final Pattern ANSWER = Pattern.compile("\\b(?:first|second|neither)\\b");
  private static final String TASK =
      """
      You compare two texts. Say which of them sounds more like the one who is described here. Judge \
      the voice alone, not whether the text is right or useful. Answer with one word: FIRST, SECOND \
      or NEITHER.

      """;

  private final ChatModel model;
  private final Standing standing;

  private VoiceJudge(ChatModel model, Standing standing) {
    this.model = model;
    this.standing = standing;
  }

  /** A judge of whom nothing is known yet. Better not the model that is judged. */
  public static VoiceJudge asking(ChatModel model) {
    return new VoiceJudge(model, Standing.UNVALIDATED);
  }

  /** The same judge, held against what people said of the same cases. */
  public VoiceJudge comparedIn(GoldenSet cases) {
    return new VoiceJudge(model, cases.standing());
  }

  /** What this judge's word is worth. */
  public Standing standing() {
    return standing;
  }

  /** Which of two texts sounds more like the persona; neither, if the order decides. */
  public Preference between(Persona persona, String one, String other) {
    return ask(persona, one, other).confirmedBy(ask(persona, other, one));
  }

  private Preference ask(Persona persona, String first, String second) {
    String who = String.join("\n", persona.sections().stream().map(Section::text).toList());
    String texts = "FIRST:\n%s\n\nSECOND:\n%s".formatted(first, second);
    String said =
        model
            .chat(List.of(SystemMessage.from(TASK + who), UserMessage.from(texts)))
            .aiMessage()
            .text();
    return read(said == null ? "" : said);
  }

  /** The only answer that is named; an unclear one prefers neither. */
  private static Preference read(String said) {
    List<String> named =
        ANSWER
            .matcher(said.toLowerCase(Locale.ROOT))
            .results()
            .map(MatchResult::group)
            .distinct()
            .toList();
    return named.size() == 1
        ? Preference.valueOf(named.getFirst().toUpperCase(Locale.ROOT))
        : Preference.NEITHER;
  }
}
