package dev.multitudes.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TextMeasureTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  @Test
  void words_keep_their_apostrophes_and_leave_punctuation_and_numbers() {
    assertThat(Speech.words("I’m 'ere, Müller: o' 2 naïve—DON'T!"))
        .containsExactly("i'm", "ere", "müller", "o", "naïve", "don't");
  }

  @Test
  void sentences_end_with_marks_and_lines() {
    assertThat(Speech.sentences("Aye! Is it so?\n- Wait... what\n\n!!\n那是真的。好。"))
        .containsExactly("Aye!", "Is it so?", "- Wait...", "what", "那是真的。", "好。");
  }

  @Test
  void a_share_of_sentences_shows_the_pattern() {
    TextMeasure asks = TextMeasure.sentencesWith(Pattern.compile("\\?$"));

    assertThat(asks.of("Who goes there? Stop. Why?")).isCloseTo(2 / 3., CLOSE);
    assertThat(asks.of("")).isZero();
  }

  @Test
  void a_share_of_words_is_of_the_lexicon() {
    TextMeasure archaic = TextMeasure.wordsAmong("Thou", "hast");

    assertThat(archaic.of("Thou hast my word")).isCloseTo(.5, CLOSE);
    assertThat(archaic.of("...")).isZero();
  }

  @Test
  void sentences_are_as_long_as_the_band_allows() {
    TextMeasure brief = TextMeasure.sentencesOf(2, 4);

    assertThat(brief.of("Shoot now. Go, go, go.")).isEqualTo(1);
    assertThat(brief.of("I think that I might possibly shoot now.")).isCloseTo(.5, CLOSE);
    assertThat(brief.of("Shoot!")).isCloseTo(.5, CLOSE);
    assertThat(brief.of("")).isZero();
  }

  @Test
  void a_script_is_told_by_its_letters() {
    TextMeasure cyrillic = TextMeasure.writtenIn(UnicodeScript.CYRILLIC);

    assertThat(cyrillic.of("Да, 100 %!")).isEqualTo(1);
    assertThat(cyrillic.of("Да ok")).isCloseTo(.5, CLOSE);
    assertThat(cyrillic.of("100 %")).isZero();
  }

  @Test
  void json_is_json_and_nothing_else() {
    assertThat(TextMeasure.jsonObject().of(" {\"a\": [1, true]} ")).isEqualTo(1);
    assertThat(TextMeasure.jsonObject().of("Here: {\"a\": 1}")).isZero();
  }

  @Test
  void forbidden_words_are_whole_and_each_counts() {
    var forbidden = ForbiddenWords.of("As an AI", "arm");

    assertThat(forbidden.in("As an AI, I say: as an ai I do no harm."))
        .containsExactly("as an ai", "as an ai");
    assertThat(ForbiddenWords.of("no").in("No no NO!")).hasSize(3);
    assertThat(TextMeasure.without(forbidden).of("No harm done.")).isEqualTo(1);
    assertThat(TextMeasure.without(forbidden).of("My arm!")).isZero();
  }

  @Property
  void any_text_measures_from_zero_to_one(@ForAll String text) {
    var measures =
        List.of(
            TextMeasure.sentencesWith(Pattern.compile("[aeiou]")),
            TextMeasure.wordsAmong("a", "b"),
            TextMeasure.sentencesOf(1, 2),
            TextMeasure.writtenIn(UnicodeScript.LATIN),
            TextMeasure.jsonObject(),
            TextMeasure.without(ForbiddenWords.of("a")));

    assertThat(measures.stream().map(measure -> measure.of(text)))
        .allSatisfy(measured -> assertThat(measured).isBetween(0., 1.));
  }

  @Test
  void a_band_and_a_phrase_say_something() {
    assertThatThrownBy(() -> TextMeasure.sentencesOf(5, 4))
        .hasMessage(
            "Sentences have from at least 1 word to at least as many, but these from 5 to 4");
    assertThatThrownBy(() -> ForbiddenWords.of("as an AI", "!"))
        .hasMessage(
            "A forbidden phrase must have words, such as \"as an AI\", but one of these has none:"
                + " [as an ai, ]");
  }
}
