package dev.multitudes.examples.likeness;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.agent.FirstActs;
import dev.multitudes.persona.Persona;
import dev.multitudes.reference.Decisions;
import dev.multitudes.reference.ReferenceGoalHolder;
import dev.multitudes.reference.Swap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * Asks a subject for its decisions: in each moment as it is, in other words, and in the same words
 * with each of the world's other goals.
 */
public final class Interview<S extends Record, A> {
  private final Subject<S, A> subject;
  private final int times;
  private final LongFunction<ChatModel> model;

  private Interview(Subject<S, A> subject, int times, LongFunction<ChatModel> model) {
    this.subject = subject;
    this.times = times;
    this.model = model;
  }

  /**
   * Asks everything.
   *
   * @param times in each moment and each way, at least 1
   * @param model for each time, counted from 1
   * @throws dev.multitudes.agent.NoDecisionException if the model cannot be asked
   */
  public static <S extends Record, A> Likeness<S, A> of(
      Subject<S, A> subject, int times, LongFunction<ChatModel> model) {
    return new Interview<>(subject, times, model).held();
  }

  /** How many runs it takes. */
  public static <S extends Record, A> int runs(Subject<S, A> subject, int times) {
    return subject.moments().size() * (2 + subject.holder().rivals().size()) * times;
  }

  private Likeness<S, A> held() {
    Answers own = ask(subject.persona(), Moment::situation);
    Answers reworded = ask(subject.persona(), Moment::reworded);
    var swaps = new ArrayList<Swap<S, A>>();
    for (ReferenceGoalHolder<S, A> rival : subject.holder().rivals()) {
      Persona other = subject.persona().wanting(rival.aim().goal());
      ask(other, Moment::situation).decisions().ifPresent(did -> swaps.add(new Swap<>(rival, did)));
    }
    return new Likeness<>(subject, own.acts, reworded.decisions(), swaps);
  }

  private Answers ask(Persona persona, Function<Moment<S, A>, String> words) {
    return new Answers(
        subject.moments().stream()
            .map(
                moment ->
                    FirstActs.of(
                        persona, moment.world(), moment.state(), words.apply(moment), times, model))
            .toList());
  }

  private final class Answers {
    private final List<FirstActs<A>> acts;

    Answers(List<FirstActs<A>> acts) {
      this.acts = acts;
    }

    Optional<Decisions<S, A>> decisions() {
      return Likeness.decisions(subject, acts);
    }
  }
}
