package dev.multitudes.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever happens to a text: nothing throws, nothing hangs, and nothing is invented. */
class DamagedTextsTest {
  private static final Duration BOUND = Duration.ofMinutes(2);

  @Test
  void damage_makes_nothing_throw_or_hang_or_be_invented() {
    assertTimeoutPreemptively(BOUND, () -> read(texts(), 20_000));
  }

  @Test
  @Tag("slow")
  void much_damage_makes_nothing_throw_or_hang_or_be_invented() throws IOException {
    var texts = new ArrayList<>(texts());
    texts.addAll(sharedTexts());

    assertTimeoutPreemptively(BOUND.multipliedBy(15), () -> read(texts, 1_000_000));
  }

  private static void read(List<String> texts, int times) {
    var mutations = new Mutations(texts, times);
    List<CallReader> readers = Chunks.readers(CallReader.offering(Fixture.toolsOfAll()));
    for (int i = 0; i < times; i++) {
      String text = mutations.next();
      Reading reading = readOrFail(readers.get(i % readers.size()), text);
      for (ReadCall call : reading.calls()) {
        assertThat(Invented.in(call, text)).as(text).isEmpty();
      }
    }
  }

  private static Reading readOrFail(CallReader reader, String text) {
    try {
      return reader.read(text);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("It threw on " + text, e);
    }
  }

  private static List<String> texts() {
    List<String> texts = Fixture.all().stream().map(Fixture::raw).toList();
    assertThat(texts).hasSizeGreaterThan(300);
    return texts;
  }

  private static List<String> sharedTexts() throws IOException {
    // the tests of a module run in the module's own folder
    Path data = Path.of(System.getProperty("multitudes.data", "../../shared/data"));
    Path outputs = data.resolve("toolcalls/outputs.jsonl");
    return Files.exists(outputs)
        ? Files.readAllLines(outputs).stream()
            .map(line -> Fixture.json(line).path("raw").asText())
            .toList()
        : List.of();
  }
}
