package dev.multitudes.tools;

import static java.util.stream.Collectors.joining;

import dev.multitudes.tool.ToolFailure;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;

/** Where a person is asked, one question at a time. */
final class Terminal {

  private static final int LONGEST_QUESTION = 2000;
  private static final int MOST_LINES = 20;

  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final Writer out;
  private final Lines in;

  Terminal(Writer out, Reader in) {
    this.out = out;
    this.in = new Lines(in);
  }

  String ask(String question) {
    requireSane(question);
    try {
      oneAtATime.lockInterruptibly();
      try {
        return asked(question);
      } finally {
        oneAtATime.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ToolFailure("Interrupted before anybody answered", e);
    } catch (IOException e) {
      throw new ToolFailure("The terminal is broken", e);
    }
  }

  private static void requireSane(String question) {
    if (question.isBlank()) {
      throw new Refusal("The question is empty; write what the person shall answer.");
    }
    if (question.length() > LONGEST_QUESTION) {
      throw new Refusal(
          "The question has %d characters and at most %d are shown; ask for one thing."
              .formatted(question.length(), LONGEST_QUESTION));
    }
    if (question.lines().count() > MOST_LINES) {
      throw new Refusal(
          "The question has %d lines and at most %d are shown; ask for one thing."
              .formatted(question.lines().count(), MOST_LINES));
    }
  }

  private String asked(String question) throws IOException, InterruptedException {
    Future<Optional<Line>> answer = in.next();
    write(shown(question));
    try {
      return answer
          .get()
          .map(Line::told)
          .orElseThrow(
              () ->
                  new Refusal(
                      "Nobody answered: the input has ended. Go on without an answer, or say what"
                          + " you would have to know."));
    } catch (InterruptedException e) {
      write("\n(The question is withdrawn.)\n");
      throw e;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static String shown(String question) {
    return question
        .strip()
        .lines()
        .map(line -> "| " + Shown.plain(line.replace('\t', ' ')) + "\n")
        .collect(joining("", "\nThe agent asks:\n", "Your answer, on one line: "));
  }

  private void write(String words) throws IOException {
    out.write(words);
    out.flush();
  }
}
