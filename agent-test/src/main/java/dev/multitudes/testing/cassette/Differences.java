package dev.multitudes.testing.cassette;

import com.fasterxml.jackson.databind.JsonNode;
import dev.multitudes.context.Excerpt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Where two trees of JSON differ, by path: {@code $.messages[1].contents[0].text}. */
final class Differences {
  private static final int CONTEXT = 30;

  /**
   * One place.
   *
   * @param path to it
   * @param recorded what was recorded there, in words
   * @param now what is there now, in words
   * @param size how much differs: characters of the longer side that lie between the common
   *     beginning and the common end
   */
  record Difference(String path, String recorded, String now, int size) {}

  static List<Difference> between(JsonNode recorded, JsonNode now) {
    var found = new ArrayList<Difference>();
    compare("$", recorded, now, found);
    return found;
  }

  /** The recording that differs least. */
  static Optional<Recording> nearest(List<Recording> recordings, JsonNode now) {
    return recordings.stream()
        .min(Comparator.comparingLong(recording -> distance(recording.request(), now)));
  }

  private static long distance(JsonNode recorded, JsonNode now) {
    return between(recorded, now).stream().mapToLong(it -> 1L + it.size()).sum();
  }

  private static void compare(
      String path, JsonNode recorded, JsonNode now, List<Difference> found) {
    if (recorded.equals(now)) {
      return;
    }
    if (recorded.isObject() && now.isObject()) {
      var names = new TreeSet<String>();
      recorded.fieldNames().forEachRemaining(names::add);
      now.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(path + "." + name, recorded.path(name), now.path(name), found));
    } else if (recorded.isArray() && now.isArray()) {
      for (int i = 0; i < Math.max(recorded.size(), now.size()); i++) {
        compare(path + "[" + i + "]", recorded.path(i), now.path(i), found);
      }
    } else {
      found.add(difference(path, recorded, now));
    }
  }

  private static Difference difference(String path, JsonNode recorded, JsonNode now) {
    String before = text(recorded);
    String after = text(now);
    int same = commonBeginning(before, after);
    int end = commonEnd(before, after, same);
    return new Difference(
        path,
        excerpt(recorded, before, same, end),
        excerpt(now, after, same, end),
        Math.max(before.length(), after.length()) - same - end);
  }

  private static String text(JsonNode node) {
    return node.isTextual() ? node.textValue() : node.toString();
  }

  private static int commonBeginning(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  private static int commonEnd(String one, String other, int beginning) {
    int same = 0;
    while (same < Math.min(one.length(), other.length()) - beginning
        && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
      same++;
    }
    return same;
  }

  /** What differs, with a little of what stands around it. */
  private static String excerpt(JsonNode node, String text, int same, int end) {
    if (node.isMissingNode()) {
      return "nothing";
    }
    int from = Math.max(0, same - CONTEXT);
    int to = Math.min(text.length(), text.length() - end + CONTEXT);
    String shown = Excerpt.line(text.substring(from, to), 4 * CONTEXT);
    return "\"%s%s%s\"".formatted(from > 0 ? "..." : "", shown, to < text.length() ? "..." : "");
  }

  private Differences() {}
}
