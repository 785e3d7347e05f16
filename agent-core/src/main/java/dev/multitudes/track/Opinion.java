package dev.multitudes.track;

import dev.multitudes.goal.Consulted;
import dev.multitudes.goal.Truth;
import java.util.Optional;

/**
 * A judge's answer to a closed question.
 *
 * @param answer yes ({@link Truth#HOLDS}), no or unknown
 * @param quote what it cites of the evidence, word for word; empty if nothing
 * @param reason why it is unknown; empty if it is known
 * @param consulted what it took to ask a model, if one was asked
 */
public record Opinion(Truth answer, String quote, String reason, Optional<Consulted> consulted) {

  /** Yes, because of this in the evidence. */
  public static Opinion yes(String quote) {
    return new Opinion(Truth.HOLDS, quote, "", Optional.empty());
  }

  /** No, because of this in the evidence; empty if it is for want of any. */
  public static Opinion no(String quote) {
    return new Opinion(Truth.FAILS, quote, "", Optional.empty());
  }

  /** Nobody can tell, for this reason. */
  public static Opinion unknown(String reason) {
    return new Opinion(Truth.UNKNOWN, "", reason, Optional.empty());
  }

  /** The same answer, with what it took. */
  public Opinion taking(Consulted asked) {
    return new Opinion(answer, quote, reason, Optional.of(asked));
  }

  /** The same answer, known already. */
  Opinion remembered() {
    return new Opinion(answer, quote, reason, Optional.empty());
  }

  boolean isKnown() {
    return answer != Truth.UNKNOWN;
  }

  /** What stands behind the name of a criterion, in a judgement. */
  String cited() {
    if (!isKnown()) {
      return " (" + reason + ")";
    }
    return quote.isEmpty() ? "" : ", by \"" + quote + "\"";
  }
}
