package dev.multitudes.tools;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names from a folder down to what is in it. Held to the rules of every system at once, so that
 * what is harmless on one is not an escape on another.
 *
 * @param names empty for the folder itself
 */
record InnerPath(List<String> names) {

  private static final int LONGEST = 1000;
  private static final int DEEPEST = 20;
  private static final int LONGEST_NAME = 255;
  private static final String FORBIDDEN = "\\:*?\"<>|";
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)( *\\..*)?");

  /** The path that a model wrote, with {@code /} between the names; refused if it is none. */
  static InnerPath of(String path) {
    if (path.length() > LONGEST) {
      throw new Refusal(
          "The path has %d characters and at most %d are allowed; use a shorter one."
              .formatted(path.length(), LONGEST));
    }
    if (path.startsWith("/")) {
      throw refused(path, "begins at the root; write it from the folder on, such as notes/a.txt");
    }
    List<String> names = Stream.of(path.split("/")).filter(name -> !name.equals(".")).toList();
    if (names.size() > DEEPEST) {
      throw refused(
          path, "has %d names and at most %d are allowed".formatted(names.size(), DEEPEST));
    }
    names.forEach(
        name ->
            fault(name)
                .ifPresent(
                    fault -> {
                      throw refused(path, fault);
                    }));
    return new InnerPath(names);
  }

  private static Refusal refused(String path, String fault) {
    return new Refusal("The path %s %s.".formatted(Shown.quoted(path), fault));
  }

  /** Whether a file of this name may be shown. */
  static boolean allows(String name) {
    return fault(name).isEmpty();
  }

  private static Optional<String> fault(String name) {
    if (name.isBlank()) {
      return Optional.of("has an empty name; write it such as notes/a.txt");
    }
    if (name.equals("..")) {
      return Optional.of(
          "leads upwards with \"..\"; only what is inside the folder can be reached");
    }
    if (name.startsWith(".")) {
      return Optional.of("leads to a hidden file; names that begin with a dot are not allowed");
    }
    if (name.contains("\\") || name.contains(":")) {
      return Optional.of("holds \"\\\" or \":\"; write / between names, and no drive");
    }
    return strangeCharacter(name).or(() -> strangeShape(name));
  }

  private static Optional<String> strangeCharacter(String name) {
    return name.codePoints()
        .filter(one -> Shown.isObeyed(one) || FORBIDDEN.indexOf(one) >= 0)
        .mapToObj(
            "holds the character U+%04X, which is not allowed in names; leave it out"::formatted)
        .findFirst();
  }

  private static Optional<String> strangeShape(String name) {
    if (name.endsWith(".") || !name.equals(name.strip())) {
      return Optional.of(
          "has a name that begins with a space or ends with a space or a dot; leave it out");
    }
    if (DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      return Optional.of("has the name of a device of Windows; use another name");
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      return Optional.of(
          "has a name of more than %d bytes; use a shorter one".formatted(LONGEST_NAME));
    }
    return Optional.empty();
  }

  /** The folders on the way. */
  List<String> folders() {
    return names.subList(0, names.size() - 1);
  }

  String last() {
    return names.getLast();
  }

  @Override
  public String toString() {
    return Shown.quoted(String.join("/", names));
  }
}
