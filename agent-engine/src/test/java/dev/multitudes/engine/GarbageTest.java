package dev.multitudes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.multitudes.agent.Agent;
import dev.multitudes.engine.Deeds.Deed;
import dev.multitudes.engine.Deeds.Now;
import dev.multitudes.format.CallFormat;
import dev.multitudes.format.CallReader;
import dev.multitudes.format.Ending;
import dev.multitudes.format.Piece;
import dev.multitudes.format.Reading;
import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever a model that has learned nothing writes: nothing throws, and nothing runs that may not.
 */
class GarbageTest {
  private static final int REPLIES = 250;
  private static final int RUNS = 100;
  private static final List<CallFormat> FORMATS = List.of(CallFormat.values());
  private static final JsonMapper JSON = new JsonMapper();
  private static final Persona WATCHFUL =
      Persona.named("a watchman")
          .wanting(
              Goal.of("Know the time twice.")
                  .achievedWhen("it is known", seen -> seen.did(Now.class).size() > 1));

  @AutoClose private static Engine engine;

  private final Deeds deeds = new Deeds();
  private final CallReader any = CallReader.offering(deeds.tools.specifications());

  @BeforeAll
  static void load() {
    engine = Engine.load();
  }

  @Test
  void nothing_makes_the_reader_throw_told_the_format_or_not() {
    var readers = new ArrayList<>(List.of(any, any.insideReasoning()));
    FORMATS.forEach(format -> readers.add(any.expecting(format)));
    int calls = 0;
    for (int seed = 0; seed < REPLIES; seed++) {
      String reply = engine.reply(Draw.of(seed));
      for (CallReader reader : readers) {
        reader.read(reply, Ending.CUT_OFF);
        calls += reader.read(reply).calls().size();
      }
    }

    assertThat(calls).as("calls among the garbage").isGreaterThan(REPLIES);
  }

  @Test
  void a_reply_says_the_same_in_the_pieces_in_which_the_engine_gives_it() {
    for (int seed = 0; seed < REPLIES; seed++) {
      var chunks = new ArrayList<String>();
      engine.pieces(Draw.of(seed)).forEach(piece -> chunks.add(piece.text));
      String whole = String.join("", chunks);

      CallReader told = any.expecting(FORMATS.get(seed % FORMATS.size()));
      for (CallReader reader : List.of(any, any.insideReasoning(), told)) {
        assertThat(inChunks(reader, chunks)).as(whole).isEqualTo(reader.read(whole));
      }
    }
  }

  private static Reading inChunks(CallReader reader, List<String> chunks) {
    var stream = reader.stream();
    var pieces = new ArrayList<Piece>();
    chunks.forEach(chunk -> pieces.addAll(stream.feed(chunk)));
    pieces.addAll(stream.finish(Ending.COMPLETE));
    return Reading.of(pieces);
  }

  @Test
  void a_run_ends_and_only_what_fits_runs() {
    for (int seed = 0; seed < RUNS; seed++) {
      Run run =
          Agent.as(WATCHFUL, new EngineModel(engine, seed)).with(deeds.tools).pursue("It is late.");

      endsInOrder(run);
    }
    onlyWhatFitsRan();
  }

  @Test
  void a_run_whose_tools_are_announced_as_text_ends_and_only_what_fits_runs() {
    List<CallFormat> spoken =
        FORMATS.stream().filter(format -> format.writer().isPresent()).toList();
    for (int seed = 0; seed < RUNS; seed++) {
      Run run =
          Agent.as(WATCHFUL, new EngineModel(engine, seed))
              .callingIn(spoken.get(seed % spoken.size()))
              .with(deeds.tools)
              .pursue("It is late.");

      endsInOrder(run);
    }
    onlyWhatFitsRan();
  }

  @Test
  void a_run_that_streams_and_begins_calls_early_ends_and_only_what_fits_runs() {
    for (int seed = 0; seed < RUNS; seed++) {
      Run run =
          Agent.streaming(WATCHFUL, new StreamingEngineModel(engine, seed))
              .prefetching()
              .with(deeds.tools)
              .pursue("It is late.");

      endsInOrder(run);
    }
    onlyWhatFitsRan();
  }

  private static void endsInOrder(Run run) {
    assertThat(run.outcome()).isNotInstanceOf(Outcome.Broken.class);
    assertThat(run.all(Event.Returned.class))
        .extracting(Event.Returned::call)
        .isEqualTo(
            run.all(Event.Replied.class).stream()
                .flatMap(reply -> reply.calls().stream())
                .map(ToolCall::id)
                .toList());
  }

  private void onlyWhatFitsRan() {
    assertThat(deeds.done()).isNotEmpty().allMatch(GarbageTest::fits);
  }

  private static boolean fits(Deed deed) {
    try {
      return SchemaCheck.allows(deed.tool().parameters(), JSON.readTree(deed.arguments()));
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
