package dev.multitudes.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * What must not kill, hang or corrupt a run: rows M1 to M14, a test or more each. Beside ours
 * LangChain4j's AiServices runs the same script with the same tools. Asserted is what ours does;
 * what the other does is printed, as it was seen in this run. M17 is asked of Ollama's models
 * alone, without a loop; the tests of agent-core and agent-test hold M15, M16 and M18.
 *
 * <p>In every row each call has exactly one answer, and every request, also the one for the next
 * message, holds a balanced history ({@link Ours}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RobustnessTest
    implements ArgumentRows, TextRows, ToolRows, RepetitionRows, GateRows, EndingRows, OllamaRows {
  private final Table table = new Table();

  @Override
  public Table table() {
    return table;
  }

  @AfterAll
  void print() throws IOException {
    System.out.println(table.written(Peer.name()));
  }
}
