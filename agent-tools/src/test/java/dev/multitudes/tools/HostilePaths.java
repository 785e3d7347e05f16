package dev.multitudes.tools;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Paths that must not even be looked for. */
final class HostilePaths {
  private static final String ROOT =
      "begins at the root; write it from the folder on, such as notes/a.txt.";
  private static final String UPWARDS =
      "leads upwards with \"..\"; only what is inside the folder can be reached.";
  private static final String SEPARATOR =
      "holds \"\\\" or \":\"; write / between names, and no drive.";
  private static final String HIDDEN =
      "leads to a hidden file; names that begin with a dot are not allowed.";
  private static final String DEVICE = "has the name of a device of Windows; use another name.";
  private static final String SPACE =
      "has a name that begins with a space or ends with a space or a dot; leave it out.";
  private static final String EMPTY = "has an empty name; write it such as notes/a.txt.";

  static Stream<Arguments> refusedByName() {
    return Stream.of(
        path("/etc/passwd", ROOT),
        path("/", ROOT),
        path("//server/share/x", ROOT),
        path("..", UPWARDS),
        path("../secret.txt", UPWARDS),
        path("notes/../../secret.txt", UPWARDS),
        path("notes/..", UPWARDS),
        path("./../secret.txt", UPWARDS),
        path("notes/../a.txt", UPWARDS),
        path("..\\secret.txt", HIDDEN),
        path("notes\\..\\..\\secret.txt", SEPARATOR),
        path("C:\\Windows\\win.ini", SEPARATOR),
        path("C:secret.txt", SEPARATOR),
        path("\\\\server\\share", SEPARATOR),
        path("\\\\?\\C:\\x", SEPARATOR),
        path("a.txt:stream", SEPARATOR),
        path("a.txt::$DATA", SEPARATOR),
        path("file:///etc/passwd", SEPARATOR),
        path(".hidden", HIDDEN),
        path(".git/config", HIDDEN),
        path("notes/.ssh/id", HIDDEN),
        path("...", HIDDEN),
        path("a.txt/..namedfork/rsrc", HIDDEN),
        path("CON", DEVICE),
        path("notes/nul.txt", DEVICE),
        path("Aux .log", DEVICE),
        path("com1", DEVICE),
        path("LPT9.tar.gz", DEVICE),
        path("a.txt.", SPACE),
        path("a.txt ", SPACE),
        path("notes/ a.txt", SPACE),
        path("notes/old./x", SPACE),
        path("notes//a.txt", EMPTY),
        path("notes/ /a.txt", EMPTY),
        path("*.txt", character("002A")),
        path("a?.txt", character("003F")),
        path("<a>", character("003C")),
        path("a|b", character("007C")),
        Arguments.of("a.txt\0.png", told("a.txt\\u0000.png", character("0000"))),
        Arguments.of("a\nb", told("a\\u000ab", character("000A"))),
        Arguments.of("a\u001b[2J", told("a\\u001b[2J", character("001B"))),
        Arguments.of("txt.\u202Ea", told("txt.\\u202ea", character("202E"))),
        Arguments.of(".\u200B./x", told(".\\u200b./x", HIDDEN)),
        Arguments.of("\u200C.git", told("\u200C.git", character("200C"))),
        Arguments.of("a\uD800", told("a\\ud800", character("D800"))),
        Arguments.of(
            "x".repeat(256),
            told("x".repeat(60) + "…", "has a name of more than 255 bytes; use a shorter one.")),
        Arguments.of(
            "ä".repeat(128),
            told("ä".repeat(60) + "…", "has a name of more than 255 bytes; use a shorter one.")),
        Arguments.of(
            "a/".repeat(20) + "a",
            told("a/".repeat(20) + "a", "has 21 names and at most 20 are allowed.")),
        Arguments.of(
            "a/".repeat(501),
            "The path has 1002 characters and at most 1000 are allowed; use a shorter one."));
  }

  private static Arguments path(String path, String fault) {
    return Arguments.of(path, told(path.replace("\\", "\\\\"), fault));
  }

  private static String told(String quoted, String fault) {
    return "The path \"%s\" %s".formatted(quoted, fault);
  }

  private static String character(String code) {
    return "holds the character U+%s, which is not allowed in names; leave it out.".formatted(code);
  }

  private HostilePaths() {}
}
