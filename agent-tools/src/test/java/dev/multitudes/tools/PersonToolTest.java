package dev.multitudes.tools;

import static dev.multitudes.tools.Calls.assertDone;
import static dev.multitudes.tools.Calls.assertRefused;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.ToolFailure;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 10, unit = SECONDS)
class PersonToolTest {
  private final StringWriter screen = new StringWriter();

  private Result ask(String question, String typed) {
    return ask(PersonTool.asking(screen, new StringReader(typed)), question);
  }

  private static Result ask(Tool tool, String question) {
    return Calls.call(
        tool, "run/1.1", PersonTool.AskPerson.class, new PersonTool.AskPerson(question));
  }

  @Test
  void nobody_is_asked_twice_and_everybody_has_five_minutes() {
    Tool tool = PersonTool.atTerminal();

    assertThat(tool.specification().name()).isEqualTo("ask_person");
    assertThat(tool.effect()).isEqualTo(Effect.ONCE);
    assertThat(tool.timeLimit()).contains(Duration.ofMinutes(5));
  }

  @Test
  void the_question_is_shown_and_the_line_that_is_typed_is_the_answer() {
    assertDone(ask("Shall I send it?", "  yes, do\r\nnot this\n"), "yes, do");

    assertThat(screen)
        .hasToString("\nThe agent asks:\n| Shall I send it?\nYour answer, on one line: ");
  }

  @Test
  void each_question_takes_one_line_and_no_more() {
    Tool tool = PersonTool.asking(screen, new StringReader("one\n\ntwo"));

    assertDone(ask(tool, "First?"), "one");
    assertDone(ask(tool, "Second?"), "The person answered with an empty line.");
    assertDone(ask(tool, "Third?"), "two");
    assertThat(ask(tool, "Fourth?")).isInstanceOf(Result.Refused.class);
  }

  @Test
  void a_question_cannot_command_the_terminal_or_pass_for_its_own_words() {
    ask("a\u001b[2J\u009b1A\u0007\b\u202Eb\rc\nYour answer, on one line: yes\u2028x\td", "no\n");

    assertThat(screen)
        .hasToString(
            """

            The agent asks:
            | a\\u001b[2J\\u009b1A\\u0007\\u0008\\u202eb
            | c
            | Your answer, on one line: yes\\u2028x d
            Your answer, on one line: \
            """);
  }

  @Test
  void an_answer_cannot_carry_commands_either() {
    assertDone(ask("Why?", "up \u001b[A\n"), "up \\u001b[A");
  }

  @Test
  void an_answer_keeps_the_joiners_that_its_script_needs() {
    assertDone(ask("Why?", "می\u200cخواهم 👩\u200d🚀\n"), "می\u200cخواهم 👩\u200d🚀");
  }

  @Test
  void a_long_answer_is_cut_and_the_model_is_told() {
    assertDone(
        ask("Why?", "x".repeat(5000) + "\n"),
        "x".repeat(4000) + "\n[cut: these are the first 4000 of 5000 characters]");
  }

  @Test
  void an_answer_without_an_end_is_not_waited_for() {
    Reader endless =
        new Reader() {
          @Override
          public int read(char[] into, int from, int length) {
            Arrays.fill(into, from, from + length, 'x');
            return length;
          }

          @Override
          public void close() {}
        };

    assertThat(ask(PersonTool.asking(screen, endless), "Why?").text())
        .endsWith("[cut: these are the first 4000 of 1000000 characters]");
  }

  @Test
  void the_end_of_the_input_is_no_answer() {
    assertRefused(
        ask("Why?", ""),
        "Nobody answered: the input has ended. Go on without an answer, or say what you would have"
            + " to know.");
  }

  @ParameterizedTest
  @MethodSource("noQuestions")
  void what_is_no_question_is_refused_and_not_shown(String question, String message) {
    assertRefused(ask(question, "yes\n"), message);

    assertThat(screen).hasToString("");
  }

  static Stream<Arguments> noQuestions() {
    return Stream.of(
        Arguments.of(" \n", "The question is empty; write what the person shall answer."),
        Arguments.of(
            "x".repeat(2001),
            "The question has 2001 characters and at most 2000 are shown; ask for one thing."),
        Arguments.of(
            "x\n".repeat(21),
            "The question has 21 lines and at most 20 are shown; ask for one thing."));
  }

  @Test
  void an_interrupted_question_ends_at_once_and_is_withdrawn() {
    var person = new Person();
    Tool tool = PersonTool.asking(screen, person);
    person.onListening(Thread.currentThread()::interrupt);

    assertThatThrownBy(() -> ask(tool, "First?"))
        .isInstanceOf(ToolFailure.class)
        .hasMessage("Interrupted before anybody answered");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(screen.toString()).endsWith("\n(The question is withdrawn.)\n");
  }

  @Test
  void a_line_that_comes_after_the_interruption_answers_the_next_question() {
    var person = new Person();
    Writer desk =
        new FilterWriter(screen) {
          @Override
          public void write(String words) throws IOException {
            super.write(words);
            if (words.contains("Second?")) {
              person.type("to the second\n");
            }
          }
        };
    Tool tool = PersonTool.asking(desk, person);
    person.onListening(Thread.currentThread()::interrupt);
    assertThatThrownBy(() -> ask(tool, "First?")).isInstanceOf(ToolFailure.class);
    assertThat(Thread.interrupted()).isTrue();

    assertDone(ask(tool, "Second?"), "to the second");
  }

  @Test
  void a_broken_terminal_is_a_failure_that_keeps_its_cause() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] into, int from, int length) throws IOException {
            throw new IOException("unplugged");
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> ask(PersonTool.asking(screen, broken), "Why?"))
        .isInstanceOf(ToolFailure.class)
        .hasMessage("The terminal is broken")
        .hasRootCauseMessage("unplugged");
  }

  /** Types when told to, and is silent until then. */
  private static final class Person extends Reader {
    private final BlockingQueue<Integer> typed = new LinkedBlockingQueue<>();
    private final AtomicReference<Runnable> onListening = new AtomicReference<>(() -> {});

    void onListening(Runnable once) {
      onListening.set(once);
    }

    void type(String words) {
      words.chars().forEach(typed::add);
    }

    @Override
    public int read() throws IOException {
      onListening.getAndSet(() -> {}).run();
      try {
        return typed.take();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public int read(char[] into, int from, int length) {
      throw new UnsupportedOperationException("Read one at a time");
    }

    @Override
    public void close() {}
  }
}
