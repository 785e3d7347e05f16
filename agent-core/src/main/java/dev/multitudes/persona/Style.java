package dev.multitudes.persona;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How a persona speaks.
 *
 * @param manner in words, such as "You think in one breath and say little."
 * @param register such as "formal", "archaic" or "the language of the pub"; may be empty
 * @param uses words and turns that mark the style, such as "thou"
 * @param avoids words and turns that have no place in it
 * @param sentences their shape, such as "short, without subordinate clauses"; may be empty
 * @param exemplars utterances in this style; three or more let drift be measured
 */
public record Style(
    String manner,
    String register,
    List<String> uses,
    List<String> avoids,
    String sentences,
    List<String> exemplars) {

  /** No particular style. */
  public static final Style NONE = new Style("", "", List.of(), List.of(), "", List.of());

  private static final double ROUNDING = 1e-9;

  /** Copies the lists and checks that what stands in them says something. */
  public Style {
    manner = manner.strip();
    register = register.strip();
    sentences = sentences.strip();
    uses = said("uses", uses);
    avoids = said("avoids", avoids);
    exemplars = said("exemplars", exemplars);
    List<String> both = uses.stream().filter(avoids::contains).toList();
    if (!both.isEmpty()) {
      throw new IllegalArgumentException(
          "style: uses and avoids exclude each other but both have " + both);
    }
  }

  private static List<String> said(String field, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).isBlank()) {
        throw new IllegalArgumentException(
            "style.%s[%d] is blank; say something or leave it out".formatted(field, i));
      }
    }
    return List.copyOf(texts);
  }

  /** Whether anything is said of the style. */
  public boolean isStated() {
    return !equals(NONE);
  }

  /** The same style but for the manner. */
  public Style manner(String other) {
    return new Style(other, register, uses, avoids, sentences, exemplars);
  }

  /** The same style but for the register. */
  public Style register(String other) {
    return new Style(manner, other, uses, avoids, sentences, exemplars);
  }

  /** The same style, marked by these words. */
  public Style using(String... words) {
    return new Style(manner, register, List.of(words), avoids, sentences, exemplars);
  }

  /** The same style, without these words. */
  public Style avoiding(String... words) {
    return new Style(manner, register, uses, List.of(words), sentences, exemplars);
  }

  /** The same style with sentences of this shape. */
  public Style sentences(String shape) {
    return new Style(manner, register, uses, avoids, shape, exemplars);
  }

  /** The same style, shown by these utterances. */
  public Style shownBy(String... utterances) {
    return new Style(manner, register, uses, avoids, sentences, List.of(utterances));
  }

  /**
   * A mixture of styles, the heaviest first, equally heavy ones in a fixed order. What one of them
   * uses the mixture does not avoid; of the utterances that show a style, as large a part is kept
   * as its weight is of the heaviest.
   *
   * @param weights of each style, from 0; together 1
   * @throws IllegalArgumentException if they are not
   */
  public static Style blend(Map<Style, Double> weights) {
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    if (weights.values().stream().anyMatch(weight -> !(weight >= 0))
        || !(Math.abs(sum - 1) <= ROUNDING)) {
      throw new IllegalArgumentException(
          "The weights of a blend are 0 or more and 1 together but were " + weights.values());
    }
    List<Map.Entry<Style, Double>> parts =
        weights.entrySet().stream()
            .filter(part -> part.getValue() > 0)
            .sorted(
                Map.Entry.<Style, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(part -> part.getKey().toString()))
            .toList();
    return parts.size() == 1 ? parts.getFirst().getKey() : blended(parts);
  }

  private static Style blended(List<Map.Entry<Style, Double>> parts) {
    List<String> uses = joined(parts, Style::uses);
    double heaviest = parts.getFirst().getValue();
    var exemplars = new ArrayList<String>();
    for (Map.Entry<Style, Double> part : parts) {
      List<String> shown = part.getKey().exemplars;
      exemplars.addAll(
          shown.subList(0, (int) Math.round(shown.size() * part.getValue() / heaviest)));
    }
    return new Style(
        shares(parts, Style::manner),
        shares(parts, Style::register),
        uses,
        joined(parts, Style::avoids).stream().filter(word -> !uses.contains(word)).toList(),
        shares(parts, Style::sentences),
        exemplars);
  }

  private static String shares(List<Map.Entry<Style, Double>> parts, Function<Style, String> text) {
    return parts.stream()
        .filter(part -> !text.apply(part.getKey()).isEmpty())
        .map(
            part ->
                String.format(
                    Locale.ROOT, "(%.0f %%) %s", 100 * part.getValue(), text.apply(part.getKey())))
        .collect(joining(" "));
  }

  private static List<String> joined(
      List<Map.Entry<Style, Double>> parts, Function<Style, List<String>> words) {
    return parts.stream()
        .map(Map.Entry::getKey)
        .flatMap(style -> words.apply(style).stream())
        .distinct()
        .toList();
  }
}
