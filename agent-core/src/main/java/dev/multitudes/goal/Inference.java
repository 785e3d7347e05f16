package dev.multitudes.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody seems to want, how surely, and what that rests on.
 *
 * @param posterior how probable each goal is
 * @param relaxed the same if goals were followed half as strictly; equal to the posterior where
 *     strictness plays no part. How strictly somebody follows a goal is never known, so a goal
 *     counts as told only if both tell it
 * @param sureEnough how probable a goal must be to be told, from 0 to 1
 * @param notes what else is to be known of it, such as votes that could not be read, in sentences
 * @param consulted what it took to ask another model, if one was asked
 */
public record Inference(
    GoalPosterior posterior,
    GoalPosterior relaxed,
    double sureEnough,
    List<String> notes,
    Optional<Consulted> consulted) {

  /** Copies the notes and checks the range. */
  public Inference {
    notes = List.copyOf(notes);
    if (!(sureEnough >= 0 && sureEnough <= 1)) {
      throw new IllegalArgumentException(
          "How probable a goal must be is from 0 to 1 but was " + sureEnough);
    }
  }

  /** With nothing to doubt about it but the posterior itself. */
  public static Inference of(GoalPosterior posterior) {
    return new Inference(
        posterior, posterior, GoalPosterior.SURE_ENOUGH, List.of(), Optional.empty());
  }

  /** The same, told only if this posterior tells the same goal. */
  public Inference doubtedBy(GoalPosterior other) {
    return new Inference(posterior, other, sureEnough, notes, consulted);
  }

  /** The same, with a goal being told from this probability on. */
  public Inference sureFrom(double probability) {
    return new Inference(posterior, relaxed, probability, notes, consulted);
  }

  /** The same, with one more sentence about it. */
  public Inference noting(String sentence) {
    var more = new ArrayList<>(notes);
    more.add(sentence);
    return new Inference(posterior, relaxed, sureEnough, more, consulted);
  }

  /** The same, after asking a model. */
  public Inference consulting(Consulted asked) {
    return new Inference(posterior, relaxed, sureEnough, notes, Optional.of(asked));
  }

  /** The same, as surely as this temperature makes it; see {@link GoalPosterior#tempered}. */
  public Inference tempered(double temperature) {
    return new Inference(
        posterior.tempered(temperature),
        relaxed.tempered(temperature),
        sureEnough,
        notes,
        consulted);
  }

  /**
   * Both together, taken as independent; see {@link GoalPosterior#and}. It is told from the higher
   * of both probabilities on. What it took to ask stays with the two it is made of.
   */
  public Inference and(Inference other) {
    return new Inference(
        posterior.and(other.posterior),
        relaxed.and(other.relaxed),
        Math.max(sureEnough, other.sureEnough),
        Stream.concat(notes.stream(), other.notes.stream()).distinct().toList(),
        Optional.empty());
  }

  /** The goal, if it can be told: see {@link GoalPosterior#answer(double)}. */
  public Optional<String> answer() {
    return posterior
        .answer(sureEnough)
        .filter(goal -> relaxed.answer(sureEnough).filter(goal::equals).isPresent());
  }

  /** What to ask, if the goal cannot be told. */
  public Optional<String> question() {
    return answer().isPresent() ? Optional.empty() : Optional.of(posterior.question());
  }
}
