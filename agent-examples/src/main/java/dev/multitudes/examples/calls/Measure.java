package dev.multitudes.examples.calls;

import dev.multitudes.examples.calls.Case.Outcome;
import dev.multitudes.examples.calls.Case.Trait;
import java.util.Locale;
import java.util.Optional;

/** What is asked of the reading of a case. */
enum Measure {
  /** Exact names and arguments, in order. */
  CALLS,
  /** No call where there is none. */
  FALSE_CALLS,
  /** No call that was cut off or is broken. */
  TRUNCATED_RUN,
  /** The words for the user. */
  CONTENT,
  /** The reasoning. */
  REASONING,
  /** No exception. */
  EXCEPTIONS,
  /** The same however it is cut. */
  STREAMING;

  /** Its name in reports. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this is asked of the case. */
  boolean concerns(Case one) {
    boolean isSettled = !one.has(Trait.DISPUTED);
    return switch (this) {
      case CALLS -> isSettled && one.outcome() == Outcome.CALLS && !one.has(Trait.NAME_INFERRED);
      case FALSE_CALLS ->
          isSettled && one.outcome() == Outcome.NONE && !one.has(Trait.MARKED_NEGATIVE);
      case TRUNCATED_RUN -> isSettled && one.is(Outcome.PARTIAL, Outcome.ERROR);
      case CONTENT ->
          isSettled
              && one.is(Outcome.CALLS, Outcome.NONE)
              && !one.has(Trait.MARKED_NEGATIVE)
              && !one.has(Trait.CONTENT_UNKNOWN);
      case REASONING -> CONTENT.concerns(one) && one.reasoning().isPresent();
      case EXCEPTIONS, STREAMING -> true;
    };
  }

  /** What is wrong with a whole text's reading. */
  Optional<Fault> fault(Case one, Made made) {
    return switch (this) {
      case CALLS ->
          unless(
              made instanceof Made.Read && Call.same(one.calls(), made.calls()),
              Call.told(one.calls()),
              calls(made));
      case FALSE_CALLS -> unless(made.calls().isEmpty(), "no call", calls(made));
      case TRUNCATED_RUN ->
          unless(
              made.calls().stream().allMatch(call -> one.calls().stream().anyMatch(call::same)),
              Call.told(one.calls()),
              calls(made));
      case CONTENT ->
          switch (made) {
            case Made.Read read -> unlessSame(one.content(), read.words());
            case Made.Threw threw -> unless(false, Json.quoted(one.content()), threw.told());
          };
      case REASONING ->
          switch (made) {
            case Made.Read read -> unlessSame(one.reasoning().orElse(""), read.reasoning());
            case Made.Threw threw ->
                unless(false, Json.quoted(one.reasoning().orElse("")), threw.told());
          };
      case EXCEPTIONS -> unless(made instanceof Made.Read, "no exception", made.told());
      case STREAMING -> Optional.empty(); // not of a whole text
    };
  }

  private static String calls(Made made) {
    return made instanceof Made.Threw ? made.told() : Call.told(made.calls());
  }

  private static Optional<Fault> unlessSame(String wanted, String came) {
    return unless(wanted.strip().equals(came), Json.quoted(wanted.strip()), Json.quoted(came));
  }

  private static Optional<Fault> unless(boolean right, String wanted, String came) {
    return right ? Optional.empty() : Optional.of(new Fault(wanted, came));
  }
}
