package dev.multitudes.examples.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EquationTest {

  @Test
  void a_group_in_parentheses_counts_as_often_as_its_number_says() {
    assertThat(Formula.of("Fe2(SO4)3").atoms()).isEqualTo(Map.of("Fe", 2L, "S", 3L, "O", 12L));
    assertThat(Formula.of("(NH4)2Fe(SO4)2").atoms())
        .isEqualTo(Map.of("N", 2L, "H", 8L, "Fe", 1L, "S", 2L, "O", 8L));
    assertThat(Formula.of("((CH3)2N)4").atoms()).isEqualTo(Map.of("C", 8L, "H", 24L, "N", 4L));
    assertThat(Formula.of("Co").atoms()).isEqualTo(Map.of("Co", 1L));
    assertThat(Formula.of("CO").atoms()).isEqualTo(Map.of("C", 1L, "O", 1L));
  }

  @Test
  void the_water_of_a_hydrate_is_counted() {
    assertThat(Formula.of("CuSO4·5H2O").atoms())
        .isEqualTo(Map.of("Cu", 1L, "S", 1L, "O", 9L, "H", 10L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Fe2(SO4|is no formula: a parenthesis is not closed, at character 4.",
        "Xx2|is no formula: there is no element \"Xx\", at character 1.",
        "H2Oo|is no formula: there is no element \"Oo\", at character 3.",
        "H0|is no formula: a number is from 1 to 9999 but this is 0, at character 2.",
        "H12345|is no formula: a number is from 1 to 9999 but this is 12345, at character 2.",
        "()|is no formula: an element is missing, at character 2.",
        "H)|is no formula: \")\" is neither an element nor a group, at character 2.",
        "CuSO4·|is no formula: an element is missing, at character 7.",
        "water|is no formula: an element is missing, at character 1.",
        "((H9999)9999)9999|is no formula: there are more than 1000000000 atoms of H, at character"
            + " 18.",
        "(((((((((((H)))))))))))|is no formula: there are more than 10 parentheses within each"
            + " other, at character 12."
      })
  void nonsense_is_refused_with_its_place(String text, String why) {
    assertThatThrownBy(() -> Formula.of(text))
        .isInstanceOf(UnreadableEquationException.class)
        .hasMessage("\"%s\" %s".formatted(text, why));
  }

  @Test
  void what_is_too_long_or_has_no_arrow_or_no_term_is_refused() {
    assertThatThrownBy(() -> Formula.of("H".repeat(201)))
        .hasMessage("A formula has at most 200 characters but one has 201.");
    assertThatThrownBy(() -> Equation.of("H2 + O2"))
        .hasMessage("\"H2 + O2\" is no equation: it needs one arrow, as in 2 H2 + O2 -> 2 H2O.");
    assertThatThrownBy(() -> Equation.of("H2 + -> H2O"))
        .hasMessage("\"\" is no part of an equation; write a number and a formula, such as 2 H2O.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 H2 + O2 -> 2 H2O",
        "4Fe+3O2→2Fe2O3",
        "Fe2(SO4)3 + 6 NaOH = 2 Fe(OH)3 + 3 Na2SO4",
        "CuSO4·5H2O --> CuSO4 + 5 H2O",
        "K4Fe(CN)6 + 6 H2SO4 + 6 H2O -> 2 K2SO4 + FeSO4 + 3 (NH4)2SO4 + 6 CO"
      })
  void what_goes_in_comes_out_in_a_balanced_equation(String text) {
    assertThat(Equation.of(text).isBalanced()).isTrue();
    assertThat(Equation.of(text).imbalance()).isEmpty();
  }

  @Test
  void what_is_out_of_balance_is_told_element_by_element() {
    Equation wrong = Equation.of("2 Fe + 3 O2 -> 2 Fe2O3 + N");

    assertThat(wrong.isBalanced()).isFalse();
    assertThat(wrong.imbalance()).isEqualTo("Fe: 2 before, 4 after; N: 0 before, 1 after");
  }

  @Test
  void each_exercise_has_a_balanced_solution_and_a_slip_that_is_not() {
    assertThat(Exercise.ALL).allMatch(one -> one.right().isBalanced());
    assertThat(Exercise.ALL).noneMatch(one -> one.slip().isBalanced());
    assertThat(Exercise.ALL).allMatch(one -> one.slip().bare().equals(one.right().bare()));
  }

  @Test
  void equations_are_found_in_speech_and_words_with_arrows_are_none() {
    List<Equation> found =
        Equation.in(
            "Thus 2 H2 + O2 -> 2 H2O. Love -> Grief, I = U, and lo! CH4 + 2O2 → CO2 + 2H2O, Sir.");

    assertThat(found)
        .extracting(Equation::toString)
        .containsExactly("2 H2 + O2 -> 2 H2O", "CH4 + 2 O2 -> CO2 + 2 H2O");
  }

  @Property(tries = 300)
  void a_formula_is_worth_the_sum_of_its_parts(
      @ForAll("formulas") String one, @ForAll("formulas") String other) {
    var sum = new TreeMap<>(Formula.of(one).atoms());
    Formula.of(other).atoms().forEach((element, count) -> sum.merge(element, 2 * count, Long::sum));

    assertThat(Formula.of(one + "(" + other + ")2").atoms()).isEqualTo(sum);
  }

  @Property(tries = 300)
  void twice_the_same_on_both_sides_stays_balanced_and_is_read_back(
      @ForAll("formulas") String one, @ForAll("formulas") String other) {
    Equation equation = Equation.of("3 %s + %s -> %s + 3 %s".formatted(one, other, other, one));

    assertThat(equation.isBalanced()).isTrue();
    assertThat(Equation.of(equation.toString())).isEqualTo(equation);
    assertThat(Equation.in("Look: " + equation + ".")).containsExactly(equation);
  }

  @Property(tries = 1000)
  void whatever_is_written_is_read_or_refused_in_words(
      @ForAll @StringLength(max = 60) String anything, @ForAll("nearly") String nearly) {
    for (String text : List.of(anything, nearly, nearly + " -> " + nearly)) {
      Equation.in(text);
      try {
        Equation.of(text);
      } catch (UnreadableEquationException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  @Provide
  Arbitrary<String> formulas() {
    Arbitrary<String> element = Arbitraries.of("H", "O", "Fe", "Cl", "Na", "C", "S");
    Arbitrary<String> unit =
        Combinators.combine(element, Arbitraries.of("", "2", "3", "12")).as(String::concat);
    Arbitrary<String> group =
        Combinators.combine(unit, unit, Arbitraries.of("", "2", "4"))
            .as((a, b, times) -> "(" + a + b + ")" + times);
    return Arbitraries.oneOf(unit, group)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(p -> String.join("", p));
  }

  @Provide
  Arbitrary<String> nearly() {
    return Arbitraries.of("H", "2", "(", ")", "Fe", "·", "+", " ", "->", "=", "0", "x", "99999")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
