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
 * @param begun how many calls of that reply were begun
 * @param answered how many calls of that reply were answered
 * @param judged how many acts of that reply were judged
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
    int begun,
    int answered,
    int judged,
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
          0,
          0,
          0,
          -1,
          new Since(0, 0, Usage.NONE, Instant.EPOCH));

  Tally plus(Event event, int index) {
    return switch (event) {
      case Event.Started started -> beginning(started);
      case Event.Heard heard -> heard(heard);
      case Event.GoalInferred inferred -> round(reply, begun, answered, judged, index);
      case Event.Replied replied -> replied(replied, index);
      case Event.Called called -> round(reply, begun + 1, answered, judged, inference);
      case Event.Returned returned -> returned(returned);
      case Event.Judged judgement -> round(reply, begun, answered, judged + 1, inference);
      case Event.Worn worn -> this;
      case Event.Asked asked -> this;
      case Event.Gated gated -> this;
      case Event.Decided decided -> this;
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
        0,
        0,
        0,
        -1,
        new Since(0, 0, Usage.NONE, started.at()));
  }

  private Tally heard(Event.Heard heard) {
    return new Tally(
        turns,
        toolCalls,
        usage,
        heard.at(),
        state,
        reply,
        begun,
        answered,
        judged,
        inference,
        new Since(turns, toolCalls, usage, heard.at()));
  }

  private Tally replied(Event.Replied replied, int index) {
    return new Tally(
        turns + 1,
        toolCalls,
        usage.plus(replied.usage()),
        replied.at(),
        state,
        index,
        0,
        0,
        0,
        inference,
        since);
  }

  private Tally returned(Event.Returned returned) {
    return new Tally(
        turns,
        toolCalls + 1,
        usage,
        returned.at(),
        stateAfter(returned.result()),
        reply,
        begun,
        answered + 1,
        judged,
        inference,
        since);
  }

  private Tally round(int reply, int begun, int answered, int judged, int inference) {
    return new Tally(
        turns, toolCalls, usage, latest, state, reply, begun, answered, judged, inference, since);
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
