package dev.multitudes.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells where the words in a call's arguments come from: from those whom the persona acts for, or
 * from other people. What is trusted stays so, whoever else says it too.
 *
 * <p>A value of at most four words is borrowed if other people's words hold it as it stands; a
 * longer one if at least {@link #SHARE} of its phrases of four words are theirs. An address, a link
 * or a number of five digits or more is looked up by itself wherever it stands. Truth values, words
 * of one or two letters, numbers of one digit and very common words are never borrowed, nor is what
 * was put into other words.
 *
 * <p>Takes in each text once, in time and memory that grow with the text; what it takes in is never
 * forgotten. After "capabilities" in CaMeL (Debenedetti et al. 2025), on texts instead of values.
 */
public final class Provenance {
  /** How much of a longer text has to be other people's words, from 0 to 1. */
  public static final double SHARE = .5;

  private final Phrases trusted = new Phrases();
  private final Phrases foreign = new Phrases();
  private final List<Answer> answers = new ArrayList<>();

  private record Answer(String tool, String call) {}

  /** Takes in what somebody said whom the persona acts for. */
  public void trust(String text) {
    trusted.add(Words.of(text), 0);
  }

  /** Takes in what a trusted tool answered. What it was given is not trusted for being echoed. */
  public void trustAnswer(String text, String arguments) {
    trusted.addWithout(Words.of(text), Words.of(arguments));
  }

  /** Takes in an answer that holds other people's words. */
  public void distrust(String text, String tool, String call) {
    foreign.add(Words.of(text), answers.size());
    answers.add(new Answer(tool, call));
  }

  /** Whether any other people's words were taken in. */
  public boolean hasForeignWords() {
    return !answers.isEmpty();
  }

  /** What a call of this tool would borrow, argument by argument. */
  public List<Borrowed> borrowed(String tool, String arguments, Allowed allowed) {
    return Leaf.of(arguments).stream()
        .filter(leaf -> !allowed.mayCarry(tool, leaf.argument()))
        .flatMap(leaf -> borrowed(leaf, allowed).stream())
        .toList();
  }

  private Optional<Borrowed> borrowed(Leaf leaf, Allowed allowed) {
    List<String> words = Words.of(leaf.value());
    return words.stream()
        .filter(Words::isMark)
        .filter(word -> !allowed.isTrusted(word))
        .flatMap(word -> found(leaf, List.of(word), word).stream())
        .findFirst()
        .or(
            () ->
                words.size() <= Phrases.LONGEST ? whole(leaf, words, allowed) : most(leaf, words));
  }

  private Optional<Borrowed> whole(Leaf leaf, List<String> words, Allowed allowed) {
    boolean saysNothing = words.stream().allMatch(word -> Words.isCommon(word));
    boolean isTrusted = words.stream().allMatch(allowed::isTrusted);
    return saysNothing || isTrusted ? Optional.empty() : found(leaf, words, leaf.value());
  }

  private Optional<Borrowed> found(Leaf leaf, List<String> phrase, String told) {
    OptionalInt answer = foreign(phrase);
    return answer.isEmpty()
        ? Optional.empty()
        : Optional.of(borrowed(leaf, told, answer.getAsInt()));
  }

  private OptionalInt foreign(List<String> phrase) {
    return trusted.has(phrase) ? OptionalInt.empty() : foreign.first(phrase);
  }

  private Optional<Borrowed> most(Leaf leaf, List<String> words) {
    int phrases = words.size() - Phrases.LONGEST + 1;
    int taken = 0;
    int answer = -1;
    for (int i = 0; i < phrases; i++) {
      OptionalInt from = foreign(words.subList(i, i + Phrases.LONGEST));
      if (from.isPresent()) {
        taken++;
        answer = answer < 0 ? from.getAsInt() : answer;
      }
    }
    return taken >= SHARE * phrases
        ? Optional.of(borrowed(leaf, leaf.value(), answer))
        : Optional.empty();
  }

  private Borrowed borrowed(Leaf leaf, String told, int answer) {
    return new Borrowed(
        leaf.argument(), told, answers.get(answer).tool(), answers.get(answer).call());
  }
}
