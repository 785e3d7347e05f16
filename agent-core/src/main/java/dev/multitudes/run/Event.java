package dev.multitudes.run;

import dev.multitudes.goal.Consulted;
import dev.multitudes.goal.GoalPosterior;
import dev.multitudes.goal.Inference;
import dev.multitudes.goal.Judgement;
import dev.multitudes.tool.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened in a run. Plain data, so that a run can be written down and read back.
 *
 * <p>All kinds of event are named here, so that a {@code switch} over them stays complete; the
 * Javadoc says of a kind if nothing in this version records it.
 */
public sealed interface Event {

  /**
   * The run began.
   *
   * @param run the run's id
   * @param cast who acts, wanting what, with which tools
   * @param situation what the persona was told, word for word
   * @param state the simulated world's first state as JSON, where there is one
   * @param at when
   */
  record Started(String run, Cast cast, String situation, Optional<String> state, Instant at)
      implements Event {}

  /**
   * Somebody spoke to the persona after the run had begun.
   *
   * @param words what was said
   * @param at when
   */
  record Heard(String words, Instant at) implements Event {}

  /**
   * The goal was inferred, because the persona states none.
   *
   * @param from what it was inferred from
   * @param inference how probable each goal is, how surely that can be told, and what it took
   */
  record GoalInferred(Clue from, Inference inference) implements Event {

    /** How probable each goal is. */
    public GoalPosterior posterior() {
      return inference.posterior();
    }

    /** The goal that is probable enough to judge by, if any is. */
    public Optional<String> goal() {
      return inference.answer();
    }

    /** What to ask whoever knows, if no goal is probable enough. */
    public Optional<String> question() {
      return inference.question();
    }
  }

  /** What a goal was inferred from. */
  enum Clue {
    /** The words of the situation. */
    WORDS("the words"),
    /** What the persona did, with every goal equally probable beforehand. */
    ACTS("the acts"),
    /** Both, taken as independent. */
    WORDS_AND_ACTS("words and acts");

    private final String words;

    Clue(String words) {
      this.words = words;
    }

    /** Such as {@code the words}. */
    public String inWords() {
      return words;
    }
  }

  /**
   * Another persona was put on, or the one before again. From here on the model is told who it is
   * by this cast alone; what was said and done stays.
   *
   * @param cast the persona that is worn from here on
   */
  record Worn(Cast cast) implements Event {}

  /**
   * The model was asked for its next turn. The prompt follows from the events before this one and
   * is not kept.
   *
   * @param turn counted from 1
   * @param messages how many messages the prompt has
   * @param characters how long their texts, called tools and arguments are together
   * @param hash of the same, chained message by message, 16 hex digits: two prompts of equal hash
   *     say the same
   */
  record Asked(int turn, int messages, long characters, String hash) implements Event {}

  /**
   * The model replied.
   *
   * @param turn counted from 1
   * @param words what it said; may be empty
   * @param thinking what it thought aloud beforehand, where the provider tells; may be empty
   * @param calls the calls of tools that it made, in order
   * @param unread what looks like a call and cannot be read, told to the model; empty if nothing
   * @param usage tokens, as far as the provider counts them
   * @param finish why it stopped, in the provider's word; empty if unknown
   * @param model the model's name as the provider gives it; empty if unknown
   * @param extras what the provider wants back in the next prompt, as JSON; empty if nothing
   * @param at when the reply was complete
   */
  record Replied(
      int turn,
      String words,
      String thinking,
      List<ToolCall> calls,
      String unread,
      Usage usage,
      String finish,
      String model,
      String extras,
      Instant at)
      implements Event {

    /** Copies the calls. */
    public Replied {
      calls = List.copyOf(calls);
    }

    /** The same reply, as if nothing had been thought aloud. */
    public Replied withoutThinking() {
      return new Replied(turn, words, "", calls, unread, usage, finish, model, extras, at);
    }

    /** The call with this id, which ends in its number. */
    Optional<ToolCall> call(String id) {
      int number = numberOf(id);
      return number >= 1 && number <= calls.size() && calls.get(number - 1).id().equals(id)
          ? Optional.of(calls.get(number - 1))
          : Optional.empty();
    }

    private static int numberOf(String id) {
      try {
        return Integer.parseInt(id, id.lastIndexOf('.') + 1, id.length(), 10);
      } catch (NumberFormatException e) {
        return 0;
      }
    }
  }

  /**
   * A call is about to be carried out.
   *
   * @param call the call
   */
  record Called(ToolCall call) implements Event {}

  /**
   * It was ruled about a call before it ran. A call that is allowed without a model being asked
   * about it leaves no such event.
   *
   * @param call the call's id
   * @param gate what was ruled
   * @param reason why, in words; for the model if the call is denied or edited, for the person if
   *     one is asked
   * @param arguments those that the call runs with, as JSON
   * @param consulted what it took to ask another model about it, if one was asked
   */
  record Gated(
      String call, Gate gate, String reason, String arguments, Optional<Consulted> consulted)
      implements Event {}

  /** What may be decided about a call before it runs. */
  enum Gate {
    /** It runs as it is; told only if a model was asked about it. */
    ALLOWED,
    /** It does not run. */
    DENIED,
    /** It runs with other arguments. */
    EDITED,
    /** A person is asked. */
    ASKED
  }

  /**
   * A person decided about a call.
   *
   * @param call the call's id
   * @param decision what was decided
   * @param at when
   */
  record Decided(String call, Decision decision, Instant at) implements Event {}

  /**
   * A call was answered. Each call of a reply is answered exactly once, also if it never ran.
   *
   * @param call the call's id
   * @param result how it went
   * @param at when
   */
  record Returned(String call, Result result, Instant at) implements Event {}

  /**
   * An act was judged.
   *
   * @param act {@code turn.call} for a call, {@code turn} for words
   * @param judgement the verdict and what it rests on
   */
  record Judged(String act, Judgement judgement) implements Event {}

  /**
   * The framework itself said something to the model.
   *
   * @param kind why
   * @param words what was said
   */
  record Hinted(Hint kind, String words) implements Event {}

  /** Why the framework speaks to the model. */
  enum Hint {
    /** The reply was empty. */
    EMPTY_REPLY,
    /** The reply holds a call that cannot be read. */
    UNREAD_CALL,
    /** The reply was cut off at the limit of tokens. */
    CUT_OFF,
    /** The run goes in circles. */
    REDIRECT,
    /** It was redirected, and the run still goes in circles or comes no nearer: another plan. */
    REPLAN,
    /** The persona stopped before its goal was reached. */
    UNMET,
    /** The persona is called to mind. */
    ANCHOR
  }

  /**
   * Something about an act that its verdict does not say was noticed. It is recorded together with
   * what follows from it.
   *
   * @param act {@code turn.call} for a call, {@code turn} for words
   * @param flag what
   * @param why what shows it
   */
  record Flagged(String act, Flag flag, String why) implements Event {}

  /** What may be noticed about an act. */
  enum Flag {
    /** It tells of something done, or of a result, that no call shows. */
    UNFOUNDED_CLAIM,
    /** For a while no act advanced the goal, and nothing new was learned. */
    STALL,
    /** The run goes in circles. */
    LOOP,
    /** The goal is clearly further away than it was before. */
    REGRESSION,
    /** It serves somebody else's goal. */
    HIJACK
  }

  /**
   * The persona does not sound any more as it shows itself. It is called to mind next, if it is
   * anchored on drift.
   *
   * @param measure which measure noticed it
   * @param value its value
   * @param alarm the threshold that it passed
   */
  record Drifted(String measure, double value, double alarm) implements Event {}

  /**
   * The prompt did not fit into the model's window, so older events are told to it in short from
   * here on. The cast, the situation and what was last said to the persona are always told in full.
   *
   * @param upTo how many events of the run, counted from its beginning, the summary stands for; 0
   *     if there is none
   * @param shortened of how many events, counted from its beginning, the tools' answers are told in
   *     short; from {@code upTo}
   * @param longest how many characters of such an answer are told, from 0
   * @param summary what the model is told instead of what the first events say; empty if there is
   *     none
   * @param why what did not fit
   */
  record Compacted(int upTo, int shortened, int longest, String summary, String why)
      implements Event {}

  /**
   * It was settled that tools are announced in the prompt, and calls and results are written as
   * text, in this format. Without it the provider's own means are used.
   *
   * @param format the format's name
   * @param why what it was chosen by
   */
  record FormatChosen(String format, String why) implements Event {}

  /**
   * The run ended. It may go on when somebody speaks to the persona again.
   *
   * @param outcome how
   */
  record Ended(Outcome outcome) implements Event {}
}
