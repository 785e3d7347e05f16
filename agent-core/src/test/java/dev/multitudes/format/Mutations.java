package dev.multitudes.format;

import java.util.List;
import java.util.Random;

/** Damages texts. */
final class Mutations {
  private final List<String> texts;
  private final Random random;

  Mutations(List<String> texts, long seed) {
    this.texts = texts;
    this.random = new Random(seed);
  }

  /** One of the texts, damaged once to four times. */
  String next() {
    String text = any();
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      text = damaged(text);
    }
    return text;
  }

  private String any() {
    return texts.get(random.nextInt(texts.size()));
  }

  private String damaged(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(30));
    String before = text.substring(0, from);
    String piece = text.substring(from, to);
    String behind = text.substring(to);
    return switch (random.nextInt(7)) {
      case 0 -> before + behind;
      case 1 -> before + piece + piece + behind;
      case 2 -> behind + piece + before;
      case 3 -> before;
      case 4 -> before + Scraps.mark(random) + piece + behind;
      case 5 -> before + Scraps.one(random) + behind;
      default -> before + cutOf(any()) + behind;
    };
  }

  private String cutOf(String other) {
    int from = random.nextInt(other.length() + 1);
    return other.substring(from, Math.min(other.length(), from + random.nextInt(60)));
  }
}
