package dev.multitudes.tools;

import dev.langchain4j.model.output.structured.Description;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Tool;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.time.Duration;

/**
 * A tool that asks the person at the terminal, and waits for one line.
 *
 * <pre>{@code
 * Agent.as(secretary, model).with(PersonTool.atTerminal());
 * }</pre>
 *
 * <p>The question is shown as what it is, somebody's words: each of its lines is marked, and what a
 * terminal would obey is written out. One question is asked at a time. A call that is interrupted
 * ends at once; what is typed before the next question is dropped. Its effect is {@link
 * Effect#ONCE}: nobody should be asked twice.
 *
 * <p>Limits: questions of 2000 characters and 20 lines, answers of 4000 characters; the rest of a
 * longer one is cut, and the model is told. A person has five minutes, unless the agent's user says
 * {@code atTerminal().within(...)}.
 */
public final class PersonTool {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** The tool's arguments. */
  record AskPerson(
      @Description("one question, in words that the person understands") String question) {}

  /**
   * The tool {@code ask_person}, asking on {@code System.out} and listening to {@code System.in}.
   */
  public static Tool atTerminal() {
    String typed = System.getProperty("stdin.encoding", System.getProperty("native.encoding"));
    return asking(
        new OutputStreamWriter(System.out, System.out.charset()),
        new InputStreamReader(System.in, Charset.forName(typed, Charset.defaultCharset())));
  }

  /**
   * The tool {@code ask_person}, asking here and listening there.
   *
   * @param answers read on a thread of its own, and only while a question waits
   */
  public static Tool asking(Writer questions, Reader answers) {
    var terminal = new Terminal(questions, answers);
    return ReadyTool.acting(
            AskPerson.class,
            Effect.ONCE,
            "Asks the person who is there, and waits for the answer.",
            (asked, key) -> terminal.ask(asked.question()))
        .within(PATIENCE);
  }

  private PersonTool() {}
}
