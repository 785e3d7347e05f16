package dev.multitudes.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls as plain JSON that no mark announces, one or several behind each other. */
final class BareJson {

  /**
   * Reads what begins there.
   *
   * @return empty if it is no call, or none of the tools that it names is on offer
   * @throws Malformed if it is no JSON
   */
  static Optional<Draft.Batch> read(Source source, int at, Offer offer) {
    var drafts = new ArrayList<Draft>();
    int end = at;
    for (int next = at; next >= 0; next = next(source, end)) {
      Optional<Draft.Batch> one = drafts.isEmpty() ? one(source, next) : another(source, next);
      if (one.isEmpty()) {
        break;
      }
      drafts.addAll(one.get().drafts());
      end = one.get().end();
    }
    return Optional.of(new Draft.Batch(List.copyOf(drafts), "bare JSON", end))
        .filter(batch -> batch.anyOffered(offer));
  }

  private static Optional<Draft.Batch> another(Source source, int at) {
    try {
      return one(source, at);
    } catch (Malformed e) {
      return Optional.empty();
    }
  }

  private static Optional<Draft.Batch> one(Source source, int at) {
    Literals json = Literals.json(source, at).completingTheLastBrace();
    JsonNode value = json.value();
    return JsonCalls.isPlain(value)
        ? Optional.of(new Draft.Batch(new JsonCalls(json, at).of(value), "bare JSON", json.at()))
        : Optional.empty();
  }

  /** Where the next value begins; negative if none does. */
  private static int next(Source source, int end) {
    int at = source.skipBlanks(end);
    if (source.at(at) == ';' || source.at(at) == ',') {
      at = source.skipBlanks(at + 1);
    }
    return source.at(at) == '{' || source.at(at) == '[' ? at : -1;
  }

  private BareJson() {}
}
