package dev.multitudes.run;

import dev.multitudes.tool.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sums over the events of a run, kept with each event so that nobody has to count again.
 *
 * @param turns replies of the whole run
 * @param usage tokens of the whole run
 * @param latest the last time that was told
 * @param state the simulated world's state
 * @param reply index of the last reply, or -1
 * @param inference index of the last inference of a goal, or -1
 * @param since what had been spent when somebody last spoke
 * @param toolCalls calls of the whole run
 */
record Tally(
    int turns,
    int toolCalls,
    Usage usage,
    Instant latest,
    Optional<String> state,
    int reply,
    int inference,
    Since since) {

  /** Where counting began anew, because somebody spoke. */
  record Since(int turns, int toolCalls, Usage usage, Instant at) {}

  static final Tally NOTHING =
      new Tally(
          0,
          0,
          Usage.NONE,
          Instant.EPOCH,
          Optional.empty(),
          -1,
          -1,
          new Since(0, 0, Usage.NONE, Instant.EPOCH));

  Tally plus(Event event, int index) {
    return switch (event) {
      case Event.Started started -> beginning(started);
      case Event.Heard heard ->
          new Tally(
              turns,
              toolCalls,
              usage,
              heard.at(),
              state,
              reply,
              inference,
              new Since(turns, toolCalls, usage, heard.at()));
      case Event.GoalInferred inferred ->
          new Tally(turns, toolCalls, usage, latest, state, reply, index, since);
      case Event.Replied replied ->
          new Tally(
              turns + 1,
              toolCalls,
              usage.plus(replied.usage()),
              replied.at(),
              state,
              index,
              inference,
              since);
      case Event.Returned returned ->
          new Tally(
              turns,
              toolCalls + 1,
              usage,
              returned.at(),
              stateAfter(returned.result()),
              reply,
              inference,
              since);
      case Event.Worn worn -> this;
      case Event.Asked asked -> this;
      case Event.Called called -> this;
      case Event.Gated gated -> this;
      case Event.Decided decided -> this;
      case Event.Judged judged -> this;
      case Event.Hinted hinted -> this;
      case Event.Drifted drifted -> this;
      case Event.Compacted compacted -> this;
      case Event.FormatChosen chosen -> this;
      case Event.Ended ended -> this;
    };
  }

  private static Tally beginning(Event.Started started) {
    return new Tally(
        0,
        0,
        Usage.NONE,
        started.at(),
        started.state(),
        -1,
        -1,
        new Since(0, 0, Usage.NONE, started.at()));
  }

  private Optional<String> stateAfter(Result result) {
    return result instanceof Result.Done done && done.state().isPresent() ? done.state() : state;
  }

  Spent spent() {
    return new Spent(
        turns - since.turns,
        toolCalls - since.toolCalls,
        new Usage(usage.input() - since.usage.input(), usage.output() - since.usage.output()),
        Duration.between(since.at, latest));
  }
}
