package dev.multitudes.persona;

import java.util.List;

/**
 * How a persona speaks.
 *
 * @param manner in words, such as "You think in one breath and say little."
 * @param exemplars utterances in this style
 */
public record Style(String manner, List<String> exemplars) {

  /** No particular style. */
  public static final Style NONE = new Style("", List.of());

  /** Copies the exemplars. */
  public Style {
    manner = manner.strip();
    exemplars = List.copyOf(exemplars);
  }

  /** The same exemplars, another manner. */
  public Style manner(String other) {
    return new Style(other, exemplars);
  }

  /** The same manner, shown by these utterances. */
  public Style shownBy(String... utterances) {
    return new Style(manner, List.of(utterances));
  }
}
