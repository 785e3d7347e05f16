package dev.multitudes.goal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a criterion may look at: what was done and said so far. What the persona claims to have done
 * is among its words, never among its acts.
 */
public interface Evidence {

  /** Everything the persona did, in order. */
  List<Act> acts();

  /** Everything the persona said in its replies, in order; blank replies are left out. */
  List<String> words();

  /** The simulated world's state as JSON, after the last act; empty without a simulated world. */
  Optional<String> state();

  /** The calls of this action that were done, typed, in order. */
  <A extends Record> List<A> did(Class<A> action);

  /**
   * The acts that are such, in order. A run asks once about each act, however often it is asked by
   * equal predicates, so that this costs the same late in a run as early on; what the predicate
   * says must not depend on anything that changes.
   */
  default List<Act> acts(Predicate<Act> such) {
    return acts().stream().filter(such).toList();
  }

  /** The words that are such, in order; with the same promise and the same condition. */
  default List<String> words(Predicate<String> such) {
    return words().stream().filter(such).toList();
  }
}
