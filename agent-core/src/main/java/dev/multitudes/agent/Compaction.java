package dev.multitudes.agent;

import dev.multitudes.context.ContextWindow;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes a run's prompt fit into a window, by rule: first the tools' older answers are told in
 * short, then the oldest turns are summarised, as few as need be; at last the newest answers are
 * told in short too. Persona, goal, tools, situation and what was last said to the persona stay as
 * they are.
 *
 * <p>Note: what changes early in a prompt has to be read anew by the model, so that more is given
 * up than need be, to do it seldom.
 */
final class Compaction {
  private static final double AIM = 2.0 / 3;
  private static final double SUMMARY = 1.0 / 8;
  private static final double BESIDE_REPLY = 3.0 / 4;
  private static final String TOO_NARROW =
      ", even with all told in short that may be; widen the window, shorten the reply, or give the"
          + " persona fewer tools and words";
  private static final int BRIEF = 200;
  private static final int NONE = -1;
  private static final int[] LENGTHS = {8_000, 4_000, 2_000, 1_000, 500, BRIEF, 0};

  private final Run run;
  private final PromptWriter writer;
  private final int room;
  private final String why;

  private Compaction(Run run, PromptWriter writer, int room, String why) {
    this.run = run;
    this.writer = writer;
    this.room = room;
    this.why = why;
  }

  /**
   * What comes before the model is asked: that some of it is told in short, or the end of the run
   * if it does not fit even so; empty if all of it fits.
   *
   * @param prompt of the run as it is
   * @param writer that wrote it
   */
  static Optional<Event> before(
      Run run, Prompt prompt, PromptWriter writer, Optional<ContextWindow> window) {
    return window
        .filter(one -> prompt.tokens() > one.prompt())
        .map(one -> fitted(run, prompt, writer, one));
  }

  private static Event fitted(Run run, Prompt prompt, PromptWriter writer, ContextWindow window) {
    String size =
        "the prompt has about %d tokens, and the model's window of %d leaves %d beside the reply"
            .formatted(prompt.tokens(), window.tokens(), window.prompt());
    return of(run, writer, window.prompt(), size)
        .<Event>map(compacted -> compacted)
        .orElseGet(() -> new Event.Ended(new Outcome.Stopped(size + TOO_NARROW)));
  }

  /**
   * What is to be told in short after a prompt was refused; empty if that would not help, or was
   * not the reason.
   *
   * @param prompt that was refused
   * @param writer that wrote it
   */
  static Optional<Event.Compacted> after(
      Throwable refusal, Run run, Prompt prompt, PromptWriter writer) {
    return TooLong.in(refusal)
        .flatMap(
            tooLong ->
                of(
                    run,
                    writer,
                    (int) (BESIDE_REPLY * tooLong.share() * prompt.tokens()),
                    "the model's server refused the prompt: " + refusal.getMessage()));
  }

  /**
   * What is to be told in short.
   *
   * @param writer of the run's prompts
   * @param room tokens that a prompt may have
   * @param why it is needed
   * @return empty if that would not make it fit
   */
  private static Optional<Event.Compacted> of(Run run, PromptWriter writer, int room, String why) {
    return new Compaction(run, writer, room, why).made();
  }

  private Optional<Event.Compacted> made() {
    List<Integer> turns = turns();
    int last = turns.getLast();
    int aim = (int) (AIM * room);
    return inPlace(last, aim)
        .or(() -> summarising(turns, aim))
        .or(() -> inPlace(last, room))
        .or(() -> summarising(turns, room))
        .or(() -> shorteningAll(last));
  }

  /** Answers of older turns in short. */
  private Optional<Event.Compacted> inPlace(int last, int most) {
    return Optional.of(brief(0, last, BRIEF)).filter(plan -> tokens(plan) <= most);
  }

  /** The oldest turns in a summary, as few as will do. */
  private Optional<Event.Compacted> summarising(List<Integer> turns, int most) {
    int last = turns.getLast();
    int from = 0;
    int to = turns.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (tokens(brief(turns.get(middle), last, BRIEF)) <= most) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from == turns.size()
        ? Optional.empty()
        : Optional.of(brief(turns.get(from), last, BRIEF));
  }

  /** All older turns in a summary, and the answers of the last as long as they may be. */
  private Optional<Event.Compacted> shorteningAll(int last) {
    return IntStream.of(LENGTHS)
        .mapToObj(longest -> brief(last, run.size(), longest))
        .filter(plan -> tokens(plan) <= room)
        .findFirst();
  }

  private int tokens(Event.Compacted plan) {
    return writer.anew().write(run.plus(plan)).tokens();
  }

  private Event.Compacted brief(int upTo, int shortened, int longest) {
    String summary =
        Digest.of(run.events().subList(0, upTo), Tokens.characters((int) (SUMMARY * room)));
    return new Event.Compacted(upTo, shortened, longest, summary, why);
  }

  /**
   * Where turns begin, each as an index of an event: with what is said to the persona, else with
   * the model being asked. What comes after the last is never summarised.
   */
  private List<Integer> turns() {
    List<Event> events = run.events();
    var turns = new ArrayList<Integer>(List.of(0));
    int begun = NONE;
    for (int i = 1; i < events.size(); i++) {
      Event event = events.get(i);
      if (event instanceof Event.Replied) {
        turns.add(begun);
        begun = NONE;
      } else if (begun == NONE && (event instanceof Event.Heard || event instanceof Event.Asked)) {
        begun = i;
      }
    }
    if (begun != NONE && events.get(begun) instanceof Event.Heard) {
      turns.add(begun);
    }
    return turns;
  }
}
