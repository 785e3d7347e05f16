package dev.multitudes.files;

import com.fasterxml.jackson.core.JsonPointer;
import dev.multitudes.goal.Constraint;
import dev.multitudes.goal.Criterion;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Horizon;
import dev.multitudes.goal.Milestone;
import dev.multitudes.goal.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ListArbitrary;

/** Goals of the kind that a file can hold. */
final class GoalsOfFiles {
  private static final Arbitrary<String> ARGUMENTS =
      Arbitraries.of("side", "on", "no", "~", "null", "<<", "1e3", "a: b", "{a}", "漢字", "-", "#");

  static Arbitrary<Goal> any(Arbitrary<String> texts) {
    Arbitrary<String> names = texts.map(String::strip).filter(name -> !name.isBlank());
    Arbitrary<Check> checks = checks(texts, 3);
    Arbitrary<Criterion> criteria =
        Arbitraries.oneOf(
            Combinators.combine(names, checks).as(Criterion.Exact::new),
            Combinators.combine(names, texts).as(Criterion.Judged::new),
            Combinators.combine(names, Arbitraries.of(.25, 1.)).as(Criterion.Derived::new));
    return Combinators.combine(
            names,
            criteria.list().uniqueElements(Criterion::name).ofMaxSize(3),
            named(names, checks, Criterion.Exact::new).uniqueElements(Criterion::name).ofMaxSize(2),
            named(names, checks, Constraint::new).uniqueElements(Constraint::name).ofMaxSize(2),
            milestones(names, checks),
            Arbitraries.of(Horizon.OPEN, new Horizon(1), new Horizon(20)),
            Arbitraries.of(1., .5, 1e-9))
        .as(
            (statement, achieved, failed, never, milestones, horizon, urgency) ->
                new Goal(
                    statement,
                    achieved,
                    failed,
                    never,
                    milestones,
                    horizon,
                    urgency,
                    new Origin.Stated()));
  }

  private static <T> ListArbitrary<T> named(
      Arbitrary<String> names, Arbitrary<Check> checks, BiFunction<String, Check, T> make) {
    return Combinators.combine(names, checks).as(make::apply).list();
  }

  /** At least one, each after the one before it. */
  private static Arbitrary<List<Milestone>> milestones(
      Arbitrary<String> names, Arbitrary<Check> checks) {
    return Combinators.combine(
            names.list().uniqueElements().ofMinSize(1).ofMaxSize(3),
            checks,
            Arbitraries.of(1., 2., .5))
        .as(
            (named, check, weight) -> {
              var milestones = new ArrayList<Milestone>();
              for (String name : named) {
                Set<String> after =
                    milestones.isEmpty() ? Set.of() : Set.of(milestones.getLast().name());
                milestones.add(new Milestone(name, weight, after, check));
              }
              return milestones;
            });
  }

  /** Groups no deeper than this: a file has at most 20 levels. */
  private static Arbitrary<Check> checks(Arbitrary<String> texts, int deepest) {
    Arbitrary<Check> plain =
        Arbitraries.oneOf(
            called(texts),
            Combinators.combine(texts.map(text -> JsonPointer.compile("/" + text)), wanted(texts))
                .as(Check.InState::new),
            Arbitraries.oneOf(contains(texts), matches()).map(Check.Said::new));
    if (deepest == 0) {
      return plain;
    }
    Arbitrary<Check> parts = checks(texts, deepest - 1);
    return Arbitraries.oneOf(
        plain,
        Combinators.combine(
                Arbitraries.of(Check.How.ANY, Check.How.ALL),
                parts.list().ofMinSize(1).ofMaxSize(2))
            .as(Check.Group::new),
        parts.map(check -> new Check.Group(Check.How.NOT, List.of(check))));
  }

  private static Arbitrary<Check> called(Arbitrary<String> texts) {
    Arbitrary<Called.Times> times =
        Arbitraries.of(
            Called.Times.ONCE_OR_MORE,
            new Called.Times(2, Integer.MAX_VALUE),
            new Called.Times(1, 3));
    return Combinators.combine(
            texts.map(String::strip).filter(tool -> !tool.isBlank()),
            Arbitraries.maps(ARGUMENTS, wanted(texts)).ofMaxSize(2).map(TreeMap::new),
            times,
            Arbitraries.of(Called.Fates.class))
        .as(Called::new);
  }

  private static Arbitrary<Wanted> wanted(Arbitrary<String> texts) {
    Arbitrary<BigDecimal> numbers =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-1e12"), new BigDecimal("1e12"))
            .ofScale(6);
    return Arbitraries.oneOf(
        Arbitraries.oneOf(texts, Arbitraries.of("", "true", "False")).map(Wanted.Is::new),
        numbers.map(Wanted.Equal::new),
        numbers.map(Wanted.Above::new),
        numbers.map(Wanted.Below::new),
        contains(texts),
        matches(),
        Arbitraries.of(new Wanted.Exists(), new Wanted.Absent()),
        Combinators.combine(contains(texts), numbers)
            .as((part, least) -> new Wanted.Every(List.of(part, new Wanted.Above(least)))));
  }

  private static Arbitrary<Wanted> contains(Arbitrary<String> texts) {
    return texts.map(Wanted.Contains::new);
  }

  private static Arbitrary<Wanted> matches() {
    return Arbitraries.of("^a|b$", "(?i)\\bé+", "[^\"']{2,}", ".")
        .map(expression -> new Wanted.Matches(new Regex(expression)));
  }

  private GoalsOfFiles() {}
}
