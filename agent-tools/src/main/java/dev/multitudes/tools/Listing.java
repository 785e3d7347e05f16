package dev.multitudes.tools;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a model may see of an open folder: files and folders with decent names. */
final class Listing {

  private static final int MOST_LOOKED_AT = 5000;
  private static final int MOST_SHOWN = 200;
  private static final int MOST_SUGGESTED = 20;

  private final List<String> lines = new ArrayList<>();
  private final boolean isPartial;
  private int unseen;

  private Listing(boolean isPartial) {
    this.isPartial = isPartial;
  }

  /** All of it, one a line. */
  static String of(Level level) throws IOException {
    List<String> names = level.names(MOST_LOOKED_AT + 1);
    var listing = new Listing(isPartial(names));
    for (String name : lookedAt(names)) {
      listing.add(name, level.look(name));
    }
    return listing.text();
  }

  private static boolean isPartial(List<String> names) {
    return names.size() > MOST_LOOKED_AT;
  }

  /** In order. Of more than are looked at these are any, for a folder gives its names in none. */
  private static List<String> lookedAt(List<String> names) {
    return names.stream().limit(MOST_LOOKED_AT).sorted().toList();
  }

  private void add(String name, Optional<BasicFileAttributes> found) {
    if (Leftovers.has(name)) {
      return;
    }
    Optional<String> line =
        InnerPath.allows(name) ? found.flatMap(it -> line(name, it)) : Optional.empty();
    line.ifPresentOrElse(lines::add, () -> unseen++);
  }

  private static Optional<String> line(String name, BasicFileAttributes found) {
    return switch (Kind.of(found)) {
      case FILE -> Optional.of("%s (%d bytes)".formatted(name, found.size()));
      case FOLDER -> Optional.of(name + "/");
      case LINK, SPECIAL -> Optional.empty();
    };
  }

  private String text() {
    var told = new ArrayList<>(lines.subList(0, Math.min(MOST_SHOWN, lines.size())));
    if (lines.isEmpty()) {
      told.add("There is nothing to show.");
    }
    cut().ifPresent(told::add);
    if (unseen > 0) {
      told.add("[%d hidden, links, special or oddly named are not shown]".formatted(unseen));
    }
    return String.join("\n", told);
  }

  private Optional<String> cut() {
    if (lines.size() > MOST_SHOWN) {
      return Optional.of(
          isPartial
              ? "[cut: there are more than %d entries, and these are any %d of them]"
                  .formatted(MOST_LOOKED_AT, MOST_SHOWN)
              : "[cut: these are the first %d]".formatted(MOST_SHOWN));
    }
    return isPartial
        ? Optional.of(
            "[cut: there are more than %d entries, and only %d were looked at]"
                .formatted(MOST_LOOKED_AT, MOST_LOOKED_AT))
        : Optional.empty();
  }

  /** Some names of files and folders, to show what there is. */
  static String names(Level level) throws IOException {
    List<String> names = level.names(MOST_LOOKED_AT + 1);
    var shown = new ArrayList<String>();
    boolean isMore = isPartial(names);
    for (String name : lookedAt(names)) {
      if (InnerPath.allows(name) && level.look(name).flatMap(it -> line(name, it)).isPresent()) {
        if (shown.size() == MOST_SUGGESTED) {
          isMore = true;
          break;
        }
        shown.add(name);
      }
    }
    if (isMore) {
      shown.add("...");
    }
    return shown.isEmpty() ? "nothing" : "[" + String.join(", ", shown) + "]";
  }
}
