package dev.multitudes.drift;

import dev.multitudes.persona.Persona;
import java.util.List;

/**
 * How a persona sounds, learnt from its exemplars, and how far other speech is from that.
 *
 * <p>The distance is the cosine distance between how often function words and trigrams of
 * characters come, from 0, the same, to 1, nothing in common. It grows as texts get shorter,
 * whoever speaks, so a distance alone says little: it is told in deviations from the distances of
 * the persona's own exemplars to one another. Each exemplar in turn is left out and compared with
 * the others: cut, or with its successors, so that it is about as long as what it stands for. The
 * function words are English; other languages are told by trigrams alone.
 */
public final class Voice {
  /*
   * Burrows's Delta (Literary and Linguistic Computing 2002) is left out. It divides the difference
   * in each word's frequency by that word's deviation over a corpus of many long texts. Here there
   * are a few exemplars of a sentence or two: most of those deviations would be 0 or a matter of
   * chance, and a rare word would outweigh all others. The one deviation of a whole distance can be
   * had from a few exemplars.
   */
  private static final int FEWEST = 3;

  private final Profile whole;
  private final Calibration calibration;

  private Voice(List<String> exemplars) {
    this.whole = joined(exemplars.stream().map(Profile::of).toList());
    this.calibration = Calibration.of(exemplars);
  }

  /**
   * The voice of a persona.
   *
   * @throws IllegalArgumentException if its style has less than 3 exemplars
   */
  public static Voice of(Persona persona) {
    List<String> shown =
        persona.style().exemplars().stream().filter(e -> !Speech.words(e).isEmpty()).toList();
    if (shown.size() < FEWEST) {
      throw new IllegalArgumentException(
          "A voice is learnt from at least %d exemplars, but the style of \"%s\" has %d; add some with style.shownBy(...)"
              .formatted(FEWEST, persona.name(), shown.size()));
    }
    return new Voice(shown);
  }

  /** The distance between two texts, from 0 to 1: symmetric, and 0 from a text to itself. */
  public static double distance(String one, String other) {
    return Profile.of(one).distance(Profile.of(other));
  }

  /** The distance of replies, taken together, to all exemplars, from 0 to 1. */
  public double distance(List<String> replies) {
    return distance(joined(replies.stream().map(Profile::of).toList()));
  }

  double distance(Profile replies) {
    return whole.distance(replies);
  }

  /**
   * What the distance of so much speech is like as long as the persona speaks. Speech longer than
   * half of the exemplars together is held to that of half, and so judged mildly.
   *
   * @param characters at least 1
   */
  public Baseline baseline(int characters) {
    return calibration.at(characters);
  }

  static Profile joined(List<Profile> profiles) {
    return profiles.stream().reduce(Profile.EMPTY, Profile::plus);
  }
}
