package dev.multitudes.reference;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Whether acts follow the goal when it is exchanged. */
final class GoalSwaps {

  /**
   * Over all states and pairs of goals that have no best act in common there: how often the act is
   * best for the one goal when that is given, and for the other when the other is. From 0 to 1;
   * empty if no state tells any two goals apart.
   */
  static <S extends Record, A> OptionalDouble sensitivity(List<Swap<S, A>> swaps) {
    return IntStream.range(0, swaps.size())
        .boxed()
        .flatMapToDouble(
            i ->
                swaps.subList(i + 1, swaps.size()).stream()
                    .flatMapToDouble(other -> followed(swaps.get(i), other)))
        .average();
  }

  private static <S extends Record, A> DoubleStream followed(Swap<S, A> one, Swap<S, A> other) {
    return one.decisions().counts().keySet().stream()
        .filter(other.decisions().counts()::containsKey)
        .filter(state -> !one.holder().at(state).sharesOptimumWith(other.holder().at(state)))
        .mapToDouble(state -> agreement(one, state) * agreement(other, state));
  }

  private static <S extends Record, A> double agreement(Swap<S, A> swap, S state) {
    return Pursuit.of(swap.holder(), swap.decisions().only(state)).agreement();
  }

  private GoalSwaps() {}
}
