package dev.multitudes.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the arguments of one call: all that is wrong with them comes in one message. */
final class ArgumentReader {

  static <T> Arguments<T> read(
      String tool, String text, BiFunction<ObjectNode, Place, Optional<T>> reading) {
    return switch (JsonText.object(text)) {
      case Arguments.Fit<ObjectNode> fit -> read(fit.value(), Place.of(tool), reading);
      case Arguments.Misfit<ObjectNode> misfit ->
          new Arguments.Misfit<>("The arguments of " + tool + " " + misfit.message());
    };
  }

  private static <T> Arguments<T> read(
      ObjectNode given, Place place, BiFunction<ObjectNode, Place, Optional<T>> reading) {
    return reading
        .apply(given, place)
        .<Arguments<T>>map(Arguments.Fit::new)
        .orElseGet(() -> new Arguments.Misfit<>(place.problems().message()));
  }

  private ArgumentReader() {}
}
