package dev.multitudes.run;

import dev.multitudes.goal.Consulted;
import dev.multitudes.tool.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sums over the events of a run, kept with each event so that nobody has to count again.
 *
 * @param turns replies of the whole run
 * @param toolCalls calls of the whole run that were answered
 * @param usage tokens of the whole run
 * @param latest the last time that was told
 * @param state the simulated world's state
 * @param round what has become of the last reply
 * @param acts how many acts the whole run has
 * @param refused how many of them are calls that did not run
 * @param words how many replies of the whole run say something
 * @param marks where events are that are looked up later
 * @param since what had been spent when somebody last spoke
 */
record Tally(
    int turns,
    int toolCalls,
    Usage usage,
    Instant latest,
    Optional<String> state,
    OfRound round,
    int acts,
    int refused,
    int words,
    Marks marks,
    Since since) {

  /**
   * What has become of a reply.
   *
   * @param reply its index among the events, or -1
   * @param pending how many of its calls were begun and are not answered
   * @param answered how many of its calls were answered
   * @param judged how many of its acts were judged
   */
  record OfRound(int reply, int pending, int answered, int judged) {
    static final OfRound NONE = new OfRound(-1, 0, 0, 0);

    /** Calls that were begun are answered before one that was not begun. */
    OfRound answeredOne() {
      return new OfRound(reply, Math.max(0, pending - 1), answered + 1, judged);
    }
  }

  /**
   * Indices of events.
   *
   * @param inference of the last inference of a goal, or -1
   * @param worn where the persona was put on that is worn; 0 is the beginning
   * @param reminded where the model was last told who it is
   */
  record Marks(int inference, int worn, int reminded) {
    static final Marks NONE = new Marks(-1, 0, 0);

    Marks inferredAt(int index) {
      return new Marks(index, worn, reminded);
    }

    Marks wornAt(int index) {
      return new Marks(inference, index, index);
    }

    Marks remindedAt(int index) {
      return new Marks(inference, worn, index);
    }
  }

  /** Where counting began anew, because somebody spoke. */
  record Since(int turns, int toolCalls, Usage usage, Instant at) {}

  static Tally beginning(Event.Started started) {
    return new Tally(
        0,
        0,
        Usage.NONE,
        started.at(),
        started.state(),
        OfRound.NONE,
        0,
        0,
        0,
        Marks.NONE,
        new Since(0, 0, Usage.NONE, started.at()));
  }

  Tally plus(Event event, int index) {
    return switch (event) {
      case Event.Heard heard -> heard(heard);
      case Event.GoalInferred inferred -> inferred(inferred, index);
      case Event.Replied reply -> replied(reply, index);
      case Event.Called called ->
          with(new OfRound(round.reply, round.pending + 1, round.answered, round.judged));
      case Event.Returned returned -> returned(returned);
      case Event.Judged judged -> judged(judged);
      case Event.Started started -> this;
      case Event.Worn worn -> with(round, marks.wornAt(index));
      case Event.Asked asked -> this;
      case Event.Gated gated -> consulted(gated.consulted());
      case Event.Decided decided -> this;
      case Event.Hinted hinted ->
          hinted.kind() == Event.Hint.ANCHOR ? with(round, marks.remindedAt(index)) : this;
      case Event.Drifted drifted -> this;
      case Event.Flagged flagged -> this;
      case Event.Compacted compacted -> this;
      case Event.FormatChosen chosen -> this;
      case Event.Ended ended -> this;
    };
  }

  private Tally heard(Event.Heard heard) {
    var now = new Since(turns, toolCalls, usage, heard.at());
    return new Tally(
        turns, toolCalls, usage, heard.at(), state, round, acts, refused, words, marks, now);
  }

  private Tally replied(Event.Replied reply, int index) {
    boolean says = !reply.words().isBlank();
    boolean isSpeech = says && reply.calls().isEmpty();
    return new Tally(
        turns + 1,
        toolCalls,
        usage.plus(reply.usage()),
        reply.at(),
        state,
        new OfRound(index, 0, 0, 0),
        isSpeech ? acts + 1 : acts,
        refused,
        says ? words + 1 : words,
        marks,
        since);
  }

  private Tally returned(Event.Returned returned) {
    return new Tally(
        turns,
        toolCalls + 1,
        usage,
        returned.at(),
        stateAfter(returned.result()),
        round.answeredOne(),
        acts + 1,
        returned.result() instanceof Result.Refused ? refused + 1 : refused,
        words,
        marks,
        since);
  }

  private Tally inferred(Event.GoalInferred inferred, int index) {
    return consulted(inferred.inference().consulted()).with(round, marks.inferredAt(index));
  }

  private Tally judged(Event.Judged judged) {
    return consulted(judged.judgement().consulted())
        .with(new OfRound(round.reply, round.pending, round.answered, round.judged + 1));
  }

  /** What it takes to ask another model is spent from the run's own. */
  private Tally consulted(Optional<Consulted> asked) {
    return asked.isEmpty()
        ? this
        : new Tally(
            turns,
            toolCalls,
            usage.plus(new Usage(asked.get().input(), asked.get().output())),
            latest,
            state,
            round,
            acts,
            refused,
            words,
            marks,
            since);
  }

  private Tally with(OfRound other) {
    return with(other, marks);
  }

  private Tally with(OfRound other, Marks others) {
    return new Tally(
        turns, toolCalls, usage, latest, state, other, acts, refused, words, others, since);
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
