package dev.multitudes.tools;

import static java.util.stream.Collectors.joining;

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
  private int unseen;

  private Listing() {}

  /** All of it, one a line. */
  static String of(Level level) throws IOException {
    var listing = new Listing();
    for (String name : level.names(MOST_LOOKED_AT).stream().sorted().toList()) {
      listing.add(name, level.look(name));
    }
    return listing.text();
  }

  private void add(String name, Optional<BasicFileAttributes> found) {
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
    if (lines.size() > MOST_SHOWN) {
      told.add("[cut: these are the first %d]".formatted(MOST_SHOWN));
    }
    if (unseen > 0) {
      told.add("[%d hidden, links, special or oddly named are not shown]".formatted(unseen));
    }
    return String.join("\n", told);
  }

  /** Some names, to show what there is. */
  static String names(Level level) throws IOException {
    List<String> names =
        level.names(MOST_LOOKED_AT).stream().filter(InnerPath::allows).sorted().toList();
    return names.isEmpty()
        ? "nothing"
        : names.stream()
            .limit(MOST_SUGGESTED)
            .collect(joining(", ", "[", names.size() > MOST_SUGGESTED ? ", ...]" : "]"));
  }
}
