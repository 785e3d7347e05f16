package dev.multitudes.files;

import dev.multitudes.context.Excerpt;
import java.util.List;
import java.util.Locale;

/** What was written, whichever syntax it was written in, with its place. */
sealed interface Node {
  int LONGEST_QUOTED = 40;

  Spot at();

  /** In words that follow "but was". */
  String described();

  /** A text, in quotes or not. */
  record Text(String text, Spot at) implements Node {
    @Override
    public String described() {
      if (text.isBlank()) {
        return "empty";
      }
      String line = text.strip().replaceAll("\\s+", " ");
      return '"'
          + (line.length() > LONGEST_QUOTED
              ? Excerpt.beginning(line, LONGEST_QUOTED - 1).strip() + "…"
              : line)
          + '"';
    }
  }

  /** A number as it was written. */
  record Numeral(String written, Spot at) implements Node {
    @Override
    public String described() {
      return written;
    }
  }

  /** True, false, or nothing at all. */
  record Word(String written, Spot at) implements Node {
    @Override
    public String described() {
      boolean isTruth = List.of("true", "false").contains(written.toLowerCase(Locale.ROOT));
      return isTruth ? written : "empty";
    }
  }

  /** One after another. */
  record Sequence(List<Node> items, Spot at) implements Node {
    @Override
    public String described() {
      return "a list";
    }
  }

  /** Keys with what they stand for; a key stands here once. */
  record Mapping(List<Entry> entries, Spot at) implements Node {
    @Override
    public String described() {
      return "a mapping";
    }
  }

  /** A key and what it stands for. */
  record Entry(String key, Spot at, Node value) {}
}
