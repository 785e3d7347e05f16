package dev.multitudes.examples.tutor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the last lesson that {@link TutorWords} tells of in a text, to six decimals. */
final class LessonReader {
  private static final Pattern LESSON =
      Pattern.compile(
          String.join(
              "\\n",
              "The task: (?<task>.+)",
              "The pupil has learnt it with probability (?<mastery>[01]\\.\\d{6}), after"
                  + " (?<quizzes>\\d) of 8 quizzes\\.",
              "Checked and balanced: (?<checked>.+)",
              "You spoke (?<spoken>\\d{1,6}) times, with markers of"
                  + " (?<style>-?\\d{1,6}\\.\\d{6})\\.",
              "Equations stated that are not balanced: (?<unbalanced>\\d{1,6}); not checked:"
                  + " (?<unchecked>\\d{1,6})\\."));

  static Optional<Lesson> lastIn(String text) {
    return LESSON
        .matcher(text)
        .results()
        .reduce((earlier, later) -> later)
        .filter(found -> Exercise.of(found.group("task")).isPresent())
        .map(LessonReader::lesson);
  }

  private static Lesson lesson(MatchResult found) {
    return new Lesson(
        found.group("task"),
        Double.parseDouble(found.group("mastery")),
        number(found, "quizzes"),
        checked(found.group("checked")),
        number(found, "spoken"),
        Double.parseDouble(found.group("style")),
        number(found, "unbalanced"),
        number(found, "unchecked"));
  }

  private static int number(MatchResult found, String name) {
    return Integer.parseInt(found.group(name));
  }

  private static List<String> checked(String list) {
    return list.equals("none") ? List.of() : Arrays.asList(list.split("; ", -1));
  }

  private LessonReader() {}
}
