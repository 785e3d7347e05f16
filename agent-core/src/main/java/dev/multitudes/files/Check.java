package dev.multitudes.files;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.multitudes.goal.Condition;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Truth;
import java.util.List;
import java.util.function.Predicate;

/**
 * A condition of a goal's file: what was called, what is so, what was said, or several of these.
 *
 * <p>What nobody can tell does not hold, and neither does its opposite: without a simulated world
 * no condition on the world's state holds, turned round or not.
 */
sealed interface Check extends Condition permits Called, Check.InState, Check.Said, Check.Group {

  /** Whether it holds, as far as the evidence tells. */
  Truth on(Evidence evidence);

  @Override
  default boolean test(Evidence evidence) {
    return on(evidence) == Truth.HOLDS;
  }

  /** A place in the state of the simulated world, by RFC 6901. */
  record InState(JsonPointer place, Wanted wanted) implements Check {
    @Override
    public Truth on(Evidence evidence) {
      return evidence
          .state()
          .flatMap(Json::read)
          .map(state -> Truth.of(wanted.fits(state.at(place))))
          .orElse(Truth.UNKNOWN);
    }

    @Override
    public String words() {
      return "the state's %s %s".formatted(place, wanted.words());
    }
  }

  /** At least one of the persona's replies. */
  record Said(Wanted wanted) implements Check {
    @Override
    public Truth on(Evidence evidence) {
      return Truth.of(!evidence.words(new Fitting(wanted)).isEmpty());
    }

    @Override
    public String words() {
      return "a reply " + wanted.words();
    }

    /** Equal for equal conditions, so that a run asks about each reply once. */
    private record Fitting(Wanted wanted) implements Predicate<String> {
      @Override
      public boolean test(String reply) {
        return wanted.fits(TextNode.valueOf(reply));
      }
    }
  }

  /** Several conditions, at least one; exactly one after {@link How#NOT}. */
  record Group(How how, List<Check> checks) implements Check {
    public Group {
      checks = List.copyOf(checks);
    }

    @Override
    public Truth on(Evidence evidence) {
      List<Truth> all = checks.stream().map(check -> check.on(evidence)).toList();
      if (all.contains(how.decisive)) {
        return how.decided;
      }
      return all.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : opposite(how.decided);
    }

    private static Truth opposite(Truth truth) {
      return Truth.of(truth == Truth.FAILS);
    }

    @Override
    public String words() {
      return checks.stream().map(Check::words).collect(joining("; ", how.lead + " (", ")"));
    }
  }

  /** How the conditions of a group come together. */
  enum How {
    ANY("any of", Truth.HOLDS, Truth.HOLDS),
    ALL("all of", Truth.FAILS, Truth.FAILS),
    NOT("not", Truth.HOLDS, Truth.FAILS);

    private final String lead;
    private final Truth decisive; // one such condition settles it,
    private final Truth decided; // in this way

    How(String lead, Truth decisive, Truth decided) {
      this.lead = lead;
      this.decisive = decisive;
      this.decided = decided;
    }
  }
}
