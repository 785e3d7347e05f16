package dev.multitudes.examples.tutor;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.agent.Agent;
import dev.multitudes.drift.Share;
import dev.multitudes.persona.Persona;
import dev.multitudes.simulated.Fact;
import dev.multitudes.simulated.Multitude;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * What a style costs and what borrowed knowledge gains: how many exercises each of three personas
 * balances when simply asked, checked by counting atoms, and how much of what they say is in the
 * bard's style.
 *
 * @param hybrid the bard with access to chemistry
 * @param bard the bard alone
 * @param chemist the chemist alone
 * @param hybridStyle of the hybrid's replies, how many are in the bard's style
 * @param bardStyle the same of the bard's
 */
public record StyleTax(
    Share hybrid, Share bard, Share chemist, Share hybridStyle, Share bardStyle) {

  /**
   * Asks each exercise so many times.
   *
   * @param model for each question, by its number from 0
   * @param times at least 1
   */
  public static StyleTax of(LongFunction<ChatModel> model, int times) {
    List<String> hybrid = replies(Tutor.HYBRID, model, times);
    List<String> bard = replies(Bard.SHAKESPEARE, model, times);
    return new StyleTax(
        right(hybrid),
        right(bard),
        right(replies(Bard.CHEMIST, model, times)),
        inStyle(hybrid),
        inStyle(bard));
  }

  /**
   * The same of the simulated multitude, in which only who may draw on chemistry knows the answers.
   * What comes out was put in: it shows that the measure works, and nothing about language models.
   */
  public static StyleTax simulated(long seed, int times) {
    Multitude multitude =
        Multitude.of(List.of(Bard.SHAKESPEARE, Bard.CHEMIST), seed)
            .knowing(Exercise.ALL.stream().map(StyleTax::fact).toList());
    return of(multitude::seeded, times);
  }

  private static Fact fact(Exercise exercise) {
    return new Fact("chemistry", exercise.task(), exercise.right() + ".");
  }

  private static List<String> replies(Persona persona, LongFunction<ChatModel> model, int times) {
    var replies = new ArrayList<String>();
    for (int i = 0; i < times * Exercise.ALL.size(); i++) {
      String question = "Balance this equation: " + exercise(i).task();
      replies.add(String.join("\n", Agent.as(persona, model.apply(i)).pursue(question).words()));
    }
    return replies;
  }

  private static Exercise exercise(int number) {
    return Exercise.of((long) number);
  }

  private static Share right(List<String> replies) {
    int right = 0;
    for (int i = 0; i < replies.size(); i++) {
      right += isRight(replies.get(i), exercise(i)) ? 1 : 0;
    }
    return new Share(right, replies.size());
  }

  /** Whether it states the equation, balanced, and none that is not. */
  private static boolean isRight(String reply, Exercise exercise) {
    List<Equation> stated = Equation.in(reply);
    return stated.stream().allMatch(Equation::isBalanced)
        && stated.stream().anyMatch(one -> one.bare().equals(exercise.right().bare()));
  }

  private static Share inStyle(List<String> replies) {
    long styled = replies.stream().filter(reply -> Bard.score(reply) >= Bard.LEAST).count();
    return new Share((int) styled, replies.size());
  }

  /** P(correct | hybrid) - P(correct | bard): what access to knowledge gains. */
  public double gain() {
    return hybrid.value() - bard.value();
  }

  /** P(correct | chemist) - P(correct | hybrid): what the style costs. */
  public double tax() {
    return chemist.value() - hybrid.value();
  }
}
