package dev.multitudes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multitudes.goal.Consulted;
import dev.multitudes.goal.GoalPosterior;
import dev.multitudes.goal.Inference;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Judgement.Blame;
import dev.multitudes.goal.Measure;
import dev.multitudes.goal.Progress;
import dev.multitudes.goal.Verdict;
import dev.multitudes.run.Cast;
import dev.multitudes.run.Decision;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.run.Usage;
import dev.multitudes.tool.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00.123456789Z");
  private static final Cast CAST =
      new Cast(
          "striker",
          "f00",
          "You are \"a striker\".\n",
          "Remember.",
          "Score.",
          List.of("shoot"),
          "ba5");
  private static final ToolCall SHOT = new ToolCall("1.1", "shoot", "{\"side\": \"RIGHT\"}");
  private static final List<ToolCall> CALLS =
      List.of(
          SHOT,
          new ToolCall("1.2", "pass", "{}"),
          new ToolCall("1.3", "pass", "{}"),
          new ToolCall("1.4", "pass", "{}"));
  private static final Measure MEASURE = new Measure(.1 + .2, 1 / 3., Math.nextUp(.9), -0.);

  /** One of each kind, and of each kind of result and outcome. */
  private static final List<Event> EVERY_KIND =
      List.of(
          new Event.Started("match", CAST, "Fuß am Ball — ⚽\u2028", Optional.of("{\"n\":0}"), NOON),
          new Event.Heard("Now!", NOON),
          new Event.GoalInferred(
              Event.Clue.WORDS,
              Inference.of(GoalPosterior.uniformPrior(Map.of("Score.", .7), .3))
                  .sureFrom(.6)
                  .noting("2 of 10 replies could not be read")
                  .consulting(new Consulted("m", 10, 100, 20))),
          new Event.Worn(CAST),
          new Event.Asked(1, 2, 33, "00ff"),
          new Event.Replied(1, "a", "b", CALLS, "u", new Usage(1, 2), "STOP", "m", "{}", NOON),
          new Event.Called(SHOT),
          new Event.Gated("1.1", Event.Gate.EDITED, "too far", "{}", Optional.empty()),
          new Event.Gated(
              "1.1",
              Event.Gate.ALLOWED,
              "asked",
              "{}",
              Optional.of(new Consulted("other", 1, 20, 3))),
          new Event.Decided("1.1", new Decision.Approved(), NOON),
          new Event.Decided("1.2", new Decision.Refused("no"), NOON),
          new Event.Decided("1.3", new Decision.Happened("yes"), NOON),
          new Event.Returned("1.1", new Result.Done("Goal!", Optional.of("{\"n\":1}")), NOON),
          new Event.Returned("1.2", Result.Done.saying("Goal!"), NOON),
          new Event.Returned("1.3", new Result.Failed("shoot failed.", "IOException"), NOON),
          new Event.Returned("1.4", new Result.Refused("Offside."), NOON),
          new Event.Judged(
              "1.1",
              Judgement.of(Verdict.FORECLOSES, Basis.SIMULATOR, "w")
                  .measured(MEASURE)
                  .progressing(new Progress(.5, .25))
                  .blaming(Blame.CHANCE)
                  .consulting(new Consulted("judge", 1, 20, 3))),
          new Event.Judged("1.2", Judgement.of(Verdict.UNKNOWN, Basis.NONE, "w")),
          new Event.Hinted(Event.Hint.EMPTY_REPLY, "Speak!"),
          new Event.Drifted("style", .25, .1),
          new Event.Flagged("1.1", Event.Flag.STALL, "nothing new"),
          new Event.Compacted(7, 9, 200, "short", "it did not fit"),
          new Event.FormatChosen("hermes", "told"),
          new Event.Ended(new Outcome.Achieved("in the net")),
          new Event.Ended(new Outcome.Answered("yes")),
          new Event.Ended(new Outcome.Foreclosed("lost", Blame.AGENT)),
          new Event.Ended(new Outcome.GaveUp("")),
          new Event.Ended(new Outcome.Stopped("turns")),
          new Event.Ended(new Outcome.Broken("torn net")));

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("run.jsonl");
  }

  @Test
  void every_kind_of_event_is_among_the_examples() {
    assertThat(EVERY_KIND.stream().map(Object::getClass).distinct())
        .hasSameElementsAs(Arrays.asList(Event.class.getPermittedSubclasses()));
  }

  @Test
  void what_is_read_back_equals_what_was_written() {
    Run run = Run.of(EVERY_KIND);

    RunFile.save(run, file());

    assertThat(RunFile.read(file())).isEqualTo(new RunFile.Saved(run, Optional.empty()));
  }

  @Property(tries = 200)
  void any_words_survive(@ForAll String words) {
    var heard = new Event.Heard(words, NOON);

    String line = RunFile.write(heard);

    assertThat(EventJson.read(new String(line.getBytes(UTF_8), UTF_8))).isEqualTo(heard);
    assertThat(line).doesNotContain("\n");
  }

  @Test
  void half_an_emoji_survives_too() throws IOException {
    Run run = Run.of(EVERY_KIND.subList(0, 1)).plus(new Event.Heard("\ud83d", NOON));

    RunFile.save(run, file());

    assertThat(RunFile.read(file()).run()).isEqualTo(run);
    assertThat(Files.readString(file())).contains("\\ud83d");
  }

  @Test
  void a_second_beginning_is_where_the_run_is_torn() throws IOException {
    String first = RunFile.write(EVERY_KIND.getFirst());
    Files.writeString(file(), first + "\n" + first + "\n");

    RunFile.Saved saved = RunFile.read(file());

    assertThat(saved.run().size()).isEqualTo(1);
    assertThat(saved.torn().orElseThrow())
        .startsWith("line 2 is not an event (Run \"match\" has begun");
  }

  @Test
  void an_event_is_one_line_that_begins_with_its_kind() {
    assertThat(RunFile.write(new Event.Called(SHOT)))
        .isEqualTo(
            "{\"event\":\"Called\",\"call\":{\"id\":\"1.1\",\"tool\":\"shoot\",\"arguments\":\"{\\\"side\\\":"
                + " \\\"RIGHT\\\"}\"}}");
    assertThat(RunFile.write(new Event.Ended(new Outcome.GaveUp("no"))))
        .isEqualTo("{\"event\":\"Ended\",\"outcome\":{\"is\":\"GaveUp\",\"words\":\"no\"}}");
  }

  @Test
  void a_file_cut_off_in_the_middle_of_a_line_gives_all_before_it_and_names_the_line()
      throws IOException {
    Run run = Run.of(EVERY_KIND);
    RunFile.save(run, file());
    String whole = Files.readString(file());
    int lastLine = whole.lastIndexOf('\n', whole.length() - 2) + 1;
    Files.writeString(file(), whole.substring(0, lastLine + 20));

    RunFile.Saved saved = RunFile.read(file());

    assertThat(saved.run()).isEqualTo(run.upTo(run.size() - 1));
    assertThat(saved.torn().orElseThrow())
        .startsWith("line 29 is not an event (Unexpected end-of-input")
        .endsWith("; it is the last line");
  }

  @Test
  void a_file_damaged_further_on_says_what_is_left_out() throws IOException {
    Files.writeString(
        file(),
        RunFile.write(EVERY_KIND.getFirst())
            + "\n{\"event\":\"Danced\"}\n"
            + RunFile.write(EVERY_KIND.get(1)));

    RunFile.Saved saved = RunFile.read(file());

    assertThat(saved.run().events()).containsExactly(EVERY_KIND.getFirst());
    assertThat(saved.torn().orElseThrow())
        .startsWith("line 2 is not an event (")
        .endsWith("1 lines after it are left out");
  }

  @Test
  void a_file_that_holds_no_run_is_refused_with_the_reason() throws IOException {
    assertThatThrownBy(() -> RunFile.read(file()))
        .isInstanceOf(UnreadableRunException.class)
        .hasMessage("There is no file " + file());
    assertThatThrownBy(() -> RunFile.read(folder)).hasMessage(folder + " is not a file");

    Files.writeString(file(), "");
    assertThatThrownBy(() -> RunFile.read(file()))
        .hasMessage(file() + " holds no run: it is empty");

    Files.writeString(file(), "hello\n");
    assertThatThrownBy(() -> RunFile.read(file()))
        .hasMessageStartingWith(file() + " holds no run: line 1 is not an event (");

    Files.writeString(file(), RunFile.write(new Event.Heard("hi", NOON)));
    assertThatThrownBy(() -> RunFile.read(file()))
        .hasMessageStartingWith(
            file() + " holds no run: line 1 is not an event (A run begins with Started");
  }

  @Test
  void a_null_or_a_missing_part_is_no_event() {
    assertThatThrownBy(
            () ->
                EventJson.read(
                    "{\"event\":\"Heard\",\"words\":null,\"at\":\"2026-01-31T12:00:00Z\"}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EventJson.read("{\"event\":\"Heard\",\"words\":\"hi\"}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> EventJson.read("{\"event\":\"Heard\",\"words\":\"hi\",\"at\":\"noon\"}"))
        .hasMessageContaining("a time looks like 2026-01-31T12:00:00Z");
    assertThatThrownBy(() -> EventJson.read("null")).isInstanceOf(IllegalArgumentException.class);
  }
}
