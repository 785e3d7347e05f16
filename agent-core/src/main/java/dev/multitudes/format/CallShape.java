package dev.multitudes.format;

import java.util.List;
import java.util.Optional;

/** A way to write calls, whatever mark stands before them. */
interface CallShape {

  /** All shapes; where two could begin alike, the stricter comes first. */
  List<CallShape> ALL =
      List.of(
          new JsonShape(),
          new GemmaShape(),
          new PythonShape(),
          new TagShape(),
          new NestedTagShape(),
          new OpenCloseShape(),
          new NameFirstShape());

  /**
   * Reads what begins there.
   *
   * @return empty if this shape does not begin there
   * @throws Malformed if it does, and then goes wrong
   */
  Optional<Draft.Batch> read(Source source, int at, Offer offer);

  /** What begins there in the first shape that takes it. */
  static Optional<Draft.Batch> any(Source source, int at, Offer offer) {
    for (CallShape shape : ALL) {
      Optional<Draft.Batch> batch = shape.read(source, at, offer);
      if (batch.isPresent()) {
        return batch;
      }
    }
    return Optional.empty();
  }
}
