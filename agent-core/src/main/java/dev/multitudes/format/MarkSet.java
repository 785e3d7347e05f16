package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Marks to look for all at once; of two that begin alike the longer one is found. */
final class MarkSet {

  /** What marks that begin alike may go on with, and the mark that ends here, if one does. */
  private static final class Branch {
    private final Map<Integer, Branch> next = new HashMap<>();
    private String mark = "";

    private void add(String added, int from) {
      if (from == added.length()) {
        mark = added;
      } else {
        next.computeIfAbsent((int) added.charAt(from), none -> new Branch()).add(added, from + 1);
      }
    }
  }

  private final Branch root = new Branch();
  private final boolean[] begins = new boolean[128];

  private MarkSet(Collection<String> marks) {
    for (String mark : marks) {
      root.add(mark, 0);
      begins[mark.charAt(0)] = true;
    }
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
    return c < 0 || c >= begins.length || !begins[c] ? "" : longest(source, index);
  }

  private String longest(Source source, int index) {
    String found = "";
    Branch branch = root;
    for (int i = index; !branch.next.isEmpty(); i++) {
      Branch further = branch.next.get(source.at(i));
      if (further == null) {
        return found;
      }
      branch = further;
      found = branch.mark.isEmpty() ? found : branch.mark;
    }
    return found;
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
