package dev.multitudes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.multitudes.run.JournalException;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of files for ids of runs: different ids have different names, on every system. */
final class FileNames {
  private static final int LONGEST = 200;
  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789-";

  // Names that Windows takes for devices, whatever stands behind a dot.
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  /**
   * The id, in which everything but lower-case letters, digits, dots within and dashes is escaped,
   * and the first letter where it would be a device of Windows.
   *
   * @throws JournalException if it is empty, or longer than a file name may be
   */
  static String of(String run) {
    var name = new StringBuilder();
    for (byte b : run.getBytes(UTF_8)) {
      char c = (char) (b & 0xff);
      boolean isPlain = PLAIN.indexOf(c) >= 0 || (c == '.' && !name.isEmpty());
      name.append(isPlain ? String.valueOf(c) : escaped(c));
    }
    if (DEVICE.matcher(name).matches()) {
      name.replace(0, 1, escaped(name.charAt(0)));
    }
    if (name.isEmpty() || name.length() > LONGEST) {
      throw new JournalException(
          "A run in a journal needs an id of 1 to %d characters, which \"%s\" is not; a letter outside a to z counts for three or more."
              .formatted(LONGEST, run));
    }
    return name.toString();
  }

  private static String escaped(char c) {
    return "%%%02x".formatted((int) c);
  }

  /** The id that has this name, if one has. */
  static Optional<String> runOf(String name) {
    try {
      return Optional.of(URLDecoder.decode(name.replace("+", "%2b"), UTF_8))
          .filter(run -> of(run).equals(name));
    } catch (IllegalArgumentException | JournalException e) {
      return Optional.empty();
    }
  }

  private FileNames() {}
}
