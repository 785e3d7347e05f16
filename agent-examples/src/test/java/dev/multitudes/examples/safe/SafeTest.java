package dev.multitudes.examples.safe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.examples.comparison.Course;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Judgement.Blame;
import dev.multitudes.goal.Verdict;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.tool.States;
import dev.multitudes.world.Chances;
import dev.multitudes.world.IllegalActException;
import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are those of {@code scenarios_ref.py}. */
class SafeTest {
  private static final double TOLERANCE = 1e-6;
  private static final double BITS = 6;

  private final World<Lock, Dial> world = Safe.world();
  private final Planner<Lock, Dial> opener = new Planner<>(world, new Opening());

  private static Dial dial(String symbols) {
    return Dial.of(new Code(symbols));
  }

  private static Lock lock(String code, String... dialled) {
    Lock lock = Lock.hiding(new Code(code));
    for (String one : dialled) {
      lock = new SafeWorld().happens(lock, dial(one)).draw(0);
    }
    return lock;
  }

  private int triesOfThePlanner(Lock hidden) {
    Lock lock = hidden;
    while (!lock.over()) {
      lock = world.happens(lock, opener.best(lock)).draw(0);
    }
    assertThat(lock.isOpen()).isTrue();
    return lock.tries().size();
  }

  @ParameterizedTest
  @CsvSource({"012, 2.742875", "001, 2.672987", "000, 1.542293"})
  void a_first_dial_tells_so_many_bits(String symbols, double bits) {
    assertThat(opener.value(world.initial(0), dial(symbols)) * BITS)
        .isCloseTo(bits, within(TOLERANCE));
  }

  @Test
  void the_planner_first_dials_three_different_symbols() {
    Lock untouched = world.initial(5);

    assertThat(opener.best(untouched)).isEqualTo(dial("012"));
    assertThat(new Opening().estimate(untouched)).hasValue(0);
    assertThat(opener.value(untouched)).isCloseTo(.457146, within(TOLERANCE));
  }

  @Test
  void the_planner_opens_every_safe_within_four_tries() {
    var opened = new TreeMap<Integer, Integer>();
    for (Code code : Code.ALL) {
      opened.merge(triesOfThePlanner(Lock.hiding(code)), 1, Integer::sum);
    }

    assertThat(opened).isEqualTo(Map.of(1, 1, 2, 5, 3, 35, 4, 23));
    assertThat((1 + 5 * 2 + 35 * 3 + 23 * 4) / 64.).isEqualTo(3.25);
    assertThat((1 + 5 + 35) / 64.).isEqualTo(.640625);
  }

  /** The probability that whoever dials any code that may be the right one opens it in time. */
  private double openedByChance(Lock lock, int tries) {
    if (lock.isOpen() || tries == 0) {
      return lock.isOpen() ? 1 : 0;
    }
    return world.legal(lock).stream()
        .limit(lock.possible().size())
        .mapToDouble(
            dial -> {
              Chances<Lock> told = world.outcomes(lock, dial);
              return told.expected(after -> openedByChance(after, tries - 1));
            })
        .average()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"3, .547683", "4, .943557"})
  void dialling_any_code_that_may_be_right_takes_longer(int tries, double probability) {
    assertThat(openedByChance(world.initial(0).known(), tries))
        .isCloseTo(probability, within(TOLERANCE));
  }

  @Test
  void acts_are_judged_by_what_they_let_one_know() {
    Judgement best = Course.from(Safe.scenario(), lock("321")).act(dial("012"));
    Judgement poor = Course.from(Safe.scenario(), lock("321")).act(dial("000"));

    assertThat(best.verdict()).isEqualTo(Verdict.NEUTRAL); // most first dials tell nearly as much
    assertThat(best.measure().orElseThrow().score()).isCloseTo(.0952, within(5e-5));
    assertThat(best.basis()).isEqualTo(Basis.BELIEF);
    assertThat(best.why()).isEqualTo("dial(0, 1, 2) is the best act");
    assertThat(poor.verdict()).isEqualTo(Verdict.HINDERS);
    assertThat(poor.measure().orElseThrow().act() * BITS).isCloseTo(1.542293, within(TOLERANCE));
  }

  static Stream<Lock> locksWithSomethingDialled() {
    return Stream.of(
        lock("321", "012"), lock("321", "012", "123"), lock("030", "000"), lock("333", "012"));
  }

  @ParameterizedTest
  @MethodSource("locksWithSomethingDialled")
  void a_dial_that_tells_nothing_hinders(Lock lock) {
    Dial again = Dial.of(lock.tries().getFirst().dialled());

    assertThat(Course.from(Safe.scenario(), lock).act(again).verdict()).isEqualTo(Verdict.HINDERS);
  }

  @Test
  void a_dial_that_cannot_open_it_hinders_also_where_the_code_is_known() {
    Lock known = lock("012", "000", "101", "210");

    assertThat(known.possible().size()).isEqualTo(1);
    assertThat(Course.from(Safe.scenario(), known).act(dial("333")).verdict())
        .isEqualTo(Verdict.HINDERS);
    assertThat(Course.from(Safe.scenario(), known).act(dial("012")).verdict())
        .isEqualTo(Verdict.ACHIEVES);
  }

  @Test
  void opening_it_achieves_also_by_luck() {
    Judgement judged = Course.from(Safe.scenario(), lock("012")).act(dial("012"));

    assertThat(judged.verdict()).isEqualTo(Verdict.ACHIEVES);
    assertThat(judged.why()).isEqualTo("exact: the safe is open");
    assertThat(judged.measure().orElseThrow().luck()).isCloseTo(1 - .457146, within(TOLERANCE));
  }

  @Test
  void using_up_the_tries_forecloses_and_is_the_fault_of_who_could_have_known() {
    Course<Lock, Dial> course =
        Course.from(Safe.scenario(), lock("012", "021", "102", "111", "222"));

    Judgement judged = course.act(dial("333"));

    assertThat(judged.verdict()).isEqualTo(Verdict.FORECLOSES);
    assertThat(judged.why()).startsWith("exact: the tries are used up; the best act is dial(");
    assertThat(judged.blame()).contains(Blame.AGENT);
    assertThat(world.legal(course.state())).isEmpty();
  }

  @Test
  void sixty_four_seeds_in_a_row_bring_all_codes() {
    assertThat(Stream.iterate(-1L, seed -> seed + 1).limit(64).map(world::initial))
        .containsExactlyInAnyOrderElementsOf(Code.ALL.stream().map(Lock::hiding).toList());
  }

  @ParameterizedTest
  @MethodSource("locksToTellOf")
  void what_is_told_is_read_back_without_the_code(Lock lock) {
    assertThat(world.read(world.describe(lock))).contains(lock.known());
    assertThat(States.of(world).read(States.of(world).write(lock))).isEqualTo(lock);
    assertThat(world.describe(lock)).isEqualTo(world.describe(lock.known()));
  }

  static Stream<Lock> locksToTellOf() {
    return Stream.of(
        lock("012"),
        lock("012", "333", "210"),
        lock("012", "333", "012"),
        lock("012", "333", "000", "000", "000", "000"));
  }

  @Test
  void the_answer_to_a_dial_is_told_and_read_back() {
    Lock before = lock("012");
    Lock after = lock("012", "021");

    assertThat(world.tell(before, dial("021"), after))
        .isEqualTo(
            "You dial 021: 1 exact, 2 misplaced.\n"
                + "Dialled so far: 021 (1 exact, 2 misplaced). Tries left: 4.");
    assertThat(world.read(world.tell(before, dial("021"), after))).contains(after.known());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ball is at your feet.",
        "Dialled so far: 000 (3 exact, 0 misplaced), 111 (3 exact, 0 misplaced). Tries left: 3."
      })
  void what_cannot_be_a_safe_is_not_read_as_one(String text) {
    assertThat(world.read(text)).isEmpty();
  }

  @Test
  void outside_of_what_there_is_nothing_can_be_dialled_or_told() {
    assertThatThrownBy(() -> world.outcomes(lock("012"), new Dial(0, 1, 4)))
        .isInstanceOf(IllegalActException.class)
        .hasMessage(
            "A code is three symbols, each from 0 to 3, but was \"014\"; dial 012, for example.");
    assertThatThrownBy(() -> world.happens(lock("012", "012"), dial("000")))
        .isInstanceOf(IllegalActException.class)
        .hasMessage("The safe is open. Nothing more can be dialled.");
    assertThatThrownBy(() -> new Feedback(2, 2))
        .hasMessage("Of 3 symbols 2 cannot be exact and 2 misplaced");
    var six = lock("012", "333", "333", "333", "333", "333").tries().getFirst();
    assertThatThrownBy(() -> new Lock(Optional.empty(), List.of(six, six, six, six, six, six)))
        .hasMessage("There are 5 tries but there were 6");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 6, 27, 63})
  void the_simulated_safe_cracker_dials_as_the_planner_does(long seed) {
    Run run = Safe.scenario().play(SimulatedModel.in(world), seed);

    assertThat(run.outcome()).isInstanceOf(Outcome.Achieved.class);
    assertThat(run.did(Dial.class)).hasSize(triesOfThePlanner(world.initial(seed)));
  }
}
