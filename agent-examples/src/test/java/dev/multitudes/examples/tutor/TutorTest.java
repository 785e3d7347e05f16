package dev.multitudes.examples.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.drift.Markers;
import dev.multitudes.examples.Scripted;
import dev.multitudes.goal.Act;
import dev.multitudes.goal.Judgement.Blame;
import dev.multitudes.goal.Verdict;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.tool.States;
import dev.multitudes.world.IllegalActException;
import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TutorTest {
  private static final World<Lesson, TutorAct> WORLD = Tutor.scenario().world();
  private static final SimulatedModel MODEL = SimulatedModel.in(WORLD);
  private static final Offset<Double> EXACTLY = within(5e-7);
  private static final String WATER = "2 H2 + O2 -> 2 H2O";

  /** The best that can be had with eight quizzes; computed apart, by recursion over the answers. */
  private static final double CEILING = .882048;

  @Test
  void what_the_pupil_knows_is_that_of_the_reference() {
    Pupil pupil = Pupil.NEW;
    var known = new ArrayList<Double>();
    for (int answer : new int[] {0, 1, 1, 1, 1}) {
      pupil = answer == 1 ? pupil.afterRight() : pupil.afterWrong();
      known.add(pupil.mastery());
    }

    assertThat(known.get(0)).isCloseTo(.322581, EXACTLY);
    assertThat(known.get(1)).isCloseTo(.742105, EXACTLY);
    assertThat(known.get(2)).isCloseTo(.938376, EXACTLY);
    assertThat(known.get(3)).isCloseTo(.987459, EXACTLY);
    assertThat(known.get(4)).isCloseTo(.997539, EXACTLY);
  }

  @Test
  void who_checks_speaks_in_verse_and_quizzes_until_mastery_succeeds_as_often_as_can_be() {
    var planner = new Planner<>(WORLD, Tutor.scenario().aim().utility());
    Lesson begun = WORLD.initial(0);
    Lesson checked = WORLD.outcomes(begun, planner.best(begun)).draw(0);

    assertThat(planner.value(begun)).isCloseTo(CEILING, EXACTLY);
    assertThat(planner.best(begun)).isEqualTo(new TutorAct.Check(WATER));
    assertThat(planner.best(checked)).isInstanceOf(TutorAct.Say.class);
    assertThat(planner.value(begun, new TutorAct.Quiz(WATER))).isZero();
    assertThat(planner.value(checked, new TutorAct.Quiz("H2 + O2 -> H2O"))).isZero();
  }

  @Test
  void three_right_answers_in_a_row_are_enough() {
    Pupil pupil = Pupil.NEW.afterRight().afterRight();

    assertThat(pupil.mastery()).isLessThan(Pupil.ENOUGH);
    assertThat(pupil.afterRight().mastery()).isGreaterThan(Pupil.ENOUGH);
  }

  @Test
  void the_simulated_persona_reaches_what_the_planner_reaches() {
    int lessons = 96;
    int reached = 0;
    for (long seed = 0; seed < lessons; seed++) {
      Run run = Tutor.scenario().play(MODEL, seed);
      boolean isReached = run.outcome() instanceof Outcome.Achieved;
      reached += isReached ? 1 : 0;

      assertThat(verdicts(run)).doesNotContain(Verdict.HINDERS, Verdict.VIOLATES, Verdict.UNKNOWN);
      assertThat(lesson(run).quizzes()).isLessThanOrEqualTo(Lesson.MOST_QUIZZES);
      assertThat(lesson(run).isMastered()).isEqualTo(isReached);
      if (!isReached) {
        assertThat(run.outcome())
            .isInstanceOfSatisfying(
                Outcome.Foreclosed.class, lost -> assertThat(lost.blame()).isEqualTo(Blame.CHANCE));
      }
    }

    // three standard errors
    double doubt = 3 * Math.sqrt(CEILING * (1 - CEILING) / lessons);
    assertThat((double) reached / lessons).isCloseTo(CEILING, within(doubt));
  }

  @Test
  void a_wrong_equation_violates_and_one_that_nobody_checked_does_too() {
    Run wrong = scripted(new TutorAct.Quiz("H2 + O2 -> H2O"));
    Run unchecked = scripted(new TutorAct.Say("Lo! 2 H2 + O2 -> 2 H2O, saith the sage."));

    assertThat(verdicts(wrong)).containsExactly(Verdict.VIOLATES);
    assertThat(answer(wrong))
        .startsWith("The pupil is puzzled: your solution is not balanced. O: 2 before, 1 after.");
    assertThat(why(wrong))
        .isEqualTo("this must never happen: an equation is stated that is not balanced");
    assertThat(verdicts(unchecked)).containsExactly(Verdict.VIOLATES);
    assertThat(why(unchecked))
        .isEqualTo("this must never happen: an equation is stated that was not checked");
  }

  @Test
  void a_check_of_a_wrong_equation_tells_what_is_wrong_and_states_nothing() {
    Run run = scripted(new TutorAct.Check("H2 + O2 -> H2O"));

    assertThat(answer(run)).startsWith("It is not balanced. O: 2 before, 1 after.");
    assertThat(lesson(run).isSound()).isTrue();
    assertThat(lesson(run).checked()).isEmpty();
  }

  @Test
  void verse_is_in_the_bards_style_and_prose_and_the_chemist_are_not() {
    Equation water = Equation.of(WATER);

    assertThat(Bard.score(TutorWords.inVerse(water))).isGreaterThan(Bard.LEAST);
    assertThat(Bard.score(TutorWords.inProse(water))).isLessThan(Bard.LEAST);
    assertThat(Bard.CHEMIST.style().exemplars()).allMatch(said -> Bard.score(said) < Bard.LEAST);
    assertThat(Markers.assistantSpeech()).allMatch(said -> Bard.score(said) < Bard.LEAST);
    assertThat(Bard.SHAKESPEARE.style().exemplars())
        .allMatch(said -> Bard.score(said) >= Bard.LEAST);
  }

  @Test
  void a_lesson_in_prose_is_not_achieved_until_the_bard_speaks() {
    Lesson lesson = WORLD.initial(0).checking(Equation.of(WATER));
    Lesson prose = lesson.saying(TutorWords.inProse(Equation.of(WATER)));

    assertThat(prose.isSound()).isTrue();
    assertThat(prose.isInStyle()).isFalse();
    assertThat(WORLD.legal(prose)).anyMatch(TutorAct.Say.class::isInstance);
    assertThat(new Planner<>(WORLD, Tutor.scenario().aim().utility()).value(prose))
        .isCloseTo(CEILING, EXACTLY);
  }

  @Test
  void what_cannot_be_done_is_refused_with_what_can() {
    Lesson begun = WORLD.initial(0);
    Lesson late = new Lesson(begun.task(), .2, 8, List.of(WATER), 0, 0, 0, 0);

    assertThatThrownBy(() -> WORLD.outcomes(late, new TutorAct.Quiz(WATER)))
        .isInstanceOf(IllegalActException.class)
        .hasMessage("The lesson has room for 8 quizzes, and that many there were.");
    assertThatThrownBy(() -> WORLD.outcomes(begun, new TutorAct.Check("Xx -> O2")))
        .isInstanceOf(IllegalActException.class)
        .hasMessage("\"Xx\" is no formula: there is no element \"Xx\", at character 1.");
    assertThatThrownBy(() -> TutorWords.meaningOf(TutorAct.class))
        .hasMessageStartingWith("Nobody can do interface");
    assertThatThrownBy(() -> WORLD.legal(new Lesson("Love -> Grief", .2, 0, List.of(), 0, 0, 0, 0)))
        .hasMessage("There is no task Love -> Grief");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
  void whatever_is_told_is_read_back_to_six_decimals(long seed) {
    Lesson begun = WORLD.initial(seed);

    for (TutorAct act : WORLD.legal(begun)) {
      for (var after : WORLD.outcomes(begun, act).cases()) {
        String told = WORLD.tell(begun, act, after.value());
        Lesson read = WORLD.read(told).orElseThrow();
        assertThat(WORLD.describe(read)).isEqualTo(WORLD.describe(after.value()));
      }
    }
    assertThat(WORLD.read(WORLD.describe(begun))).contains(begun);
    assertThat(WORLD.read("Good morning.")).isEmpty();
  }

  /** Simulated: what comes out was put in. It shows that the measure works. */
  @Test
  void in_the_simulated_multitude_the_hybrid_gains_what_the_chemist_knows_and_keeps_its_style() {
    StyleTax simulated = StyleTax.simulated(7, 25);

    assertThat(simulated.gain()).isGreaterThan(.5);
    assertThat(simulated.bard().hits()).isZero();
    assertThat(simulated.tax()).isLessThan(.05);
    assertThat(simulated.hybridStyle().value() / simulated.bardStyle().value()).isBetween(.9, 1.1);
  }

  private static Run scripted(TutorAct... acts) {
    return Tutor.scenario().play(Scripted.of(WORLD.actTypes(), List.of(acts)), 0);
  }

  private static Lesson lesson(Run run) {
    return run.state().map(States.of(WORLD)::read).orElseThrow();
  }

  private static String why(Run run) {
    return run.all(Event.Judged.class).getLast().judgement().why();
  }

  private static String answer(Run run) {
    return ((Act.Call) run.acts().getFirst()).answer();
  }

  private static List<Verdict> verdicts(Run run) {
    return run.all(Event.Judged.class).stream().map(j -> j.judgement().verdict()).toList();
  }
}
