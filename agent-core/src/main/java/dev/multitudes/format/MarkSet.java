package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Marks to look for all at once; of two that begin alike the longer one is found. */
final class MarkSet {
  private final Map<Character, List<String>> byFirst = new HashMap<>();
  private final boolean[] begins = new boolean[128];

  private MarkSet(Collection<String> marks) {
    for (String mark : marks) {
      char first = mark.charAt(0);
      byFirst.computeIfAbsent(first, none -> new ArrayList<>()).add(mark);
      begins[first] = true;
    }
    byFirst.values().forEach(list -> list.sort(Comparator.comparingInt(String::length).reversed()));
  }

  static MarkSet of(Collection<String> marks) {
    return new MarkSet(marks);
  }

  static MarkSet of(String... marks) {
    return new MarkSet(Arrays.asList(marks));
  }

  /** The mark that stands there, or an empty string. */
  String at(Source source, int index) {
    int c = source.at(index);
    return c < 0 || c >= begins.length || !begins[c]
        ? ""
        : source.anyOf(index, byFirst.getOrDefault((char) c, List.of()));
  }

  /** Where the first of the marks begins, or {@link Source#END} if none comes. */
  int find(Source source, int from) {
    for (int i = from; source.at(i) != END; i++) {
      if (!at(source, i).isEmpty()) {
        return i;
      }
    }
    return END;
  }
}
