package dev.multitudes.testing.goal;

import dev.multitudes.agent.Scenario;
import dev.multitudes.run.Run;
import dev.multitudes.testing.statistics.Reading;
import dev.multitudes.testing.statistics.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Plays trials until the plan has a verdict, the budget is spent, or the environment breaks too
 * often.
 */
final class Series {
  private static final double MOST_BROKEN = .2;
  private static final int FEWEST_BROKEN = 3;

  private final Terms terms;
  private final Success success;
  private final LongFunction<Run> play;
  private final List<Trial> trials = new ArrayList<>();
  private Subject subject;
  private Tally tally = Tally.NONE;
  private Tally pooled = Tally.NONE;

  /** The first trial that counts tells who plays, and so which earlier trials count. */
  private Optional<Subject> pooledAs = Optional.empty();

  private Optional<Ceiling> ceiling = Optional.empty();
  private Optional<Scenario<?, ?>> scenario = Optional.empty();
  private long tokens;

  Series(Terms terms, Subject subject, Success success, LongFunction<Run> play) {
    this.terms = terms;
    this.subject = subject;
    this.success = success;
    this.play = play;
  }

  /** Plays in this scenario. */
  GoalTestResult in(Scenario<?, ?> place) {
    scenario = Optional.of(place);
    return play();
  }

  /** Plays in this scenario, under what the reference planner reaches there. */
  GoalTestResult under(Scenario<?, ?> place) {
    ceiling = Ceiling.of(place, terms.asked().firstSeed());
    ceiling
        .flatMap(
            best ->
                best.refusal("minimum", terms.asked().minimum())
                    .or(() -> best.refusal("expecting", terms.asked().expecting())))
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
    return in(place);
  }

  /** Plays. */
  GoalTestResult play() {
    Instant begun = terms.clock().instant();
    try (var attempts = new Attempts(firstSeed(), terms.asked().parallel(), this::attempt)) {
      while (true) {
        Duration time = Duration.between(begun, terms.clock().instant());
        Optional<Verdict> end = end(time);
        if (end.isPresent()) {
          return result(end.get(), time);
        }
        count(attempts.next(terms.plan().most() - tally.trials()));
      }
    }
  }

  /** The end with its reason. */
  private record Verdict(GoalVerdict verdict, String why) {}

  private Optional<Verdict> end(Duration time) {
    Reading reading = terms.plan().read(tally.plus(pooled));
    if (isBroken()) {
      return Optional.of(new Verdict(GoalVerdict.INVALID, told(lastBroken())));
    }
    return switch (reading) {
      case PASS -> Optional.of(new Verdict(GoalVerdict.PASS, standing()));
      case FAIL -> Optional.of(new Verdict(GoalVerdict.FAIL, standing()));
      case OPEN ->
          tally.trials() >= terms.plan().most()
              ? Optional.of(new Verdict(GoalVerdict.INCONCLUSIVE, standing()))
              : terms
                  .budget()
                  .spent(tokens, time)
                  .map(why -> new Verdict(GoalVerdict.INCONCLUSIVE, why + "; " + standing()));
    };
  }

  private String standing() {
    return terms.plan().told(tally.plus(pooled));
  }

  private boolean isBroken() {
    int broken = trials.size() - tally.trials();
    return broken >= FEWEST_BROKEN && broken > MOST_BROKEN * trials.size();
  }

  private Trial lastBroken() {
    return trials.reversed().stream()
        .filter(trial -> trial.end() == Trial.End.NO_TRIAL)
        .findFirst()
        .orElseThrow();
  }

  private String told(Trial broken) {
    return "the environment broke in %d of %d attempts; the last time: %s"
        .formatted(trials.size() - tally.trials(), trials.size(), broken.why());
  }

  private void count(Trial trial) {
    trials.add(trial);
    tally = Tallying.with(tally, trial);
    tokens += trial.tokens();
    trial.run().ifPresent(run -> subject = subject.seenIn(run));
    if (trial.end() != Trial.End.NO_TRIAL && pooledAs.isEmpty()) {
      pooledAs = Optional.of(subject);
      pooled = terms.pool().map(pool -> pool.read(terms.name(), subject)).orElse(Tally.NONE);
    }
    terms.progress().at(tally.plus(pooled), terms);
  }

  private void keepIn(Pool pool) {
    pooledAs.ifPresent(who -> pool.write(terms.name(), who, tally.plus(pooled)));
    if (!trials.isEmpty()) {
      pool.playNext(terms.name(), trials.getLast().seed() + 1);
    }
  }

  /** Trials that count already are not played again. */
  private long firstSeed() {
    long asked = terms.asked().firstSeed();
    return terms.pool().map(pool -> pool.nextSeed(terms.name(), asked)).orElse(asked);
  }

  private Trial attempt(long seed) {
    return Attempt.of(seed, success, play);
  }

  private GoalTestResult result(Verdict end, Duration time) {
    terms.pool().ifPresent(this::keepIn);
    return new GoalTestResult(
        terms.name(),
        subject,
        success.what(),
        terms.plan(),
        terms.budget(),
        end.verdict(),
        end.why(),
        trials,
        pooled,
        ceiling,
        scenario.map(it -> Findings.of(trials, it)).orElseGet(() -> Findings.of(trials)),
        time);
  }
}
