package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import java.util.Optional;

/** Reads calls where a mark announces them. */
final class Sections {
  private static final int NOISE = 1_000;

  private final Source source;
  private final Offer offer;

  Sections(Source source, Offer offer) {
    this.source = source;
    this.offer = offer;
  }

  /** The section that a mark opens there; {@code Keep} if none does, or no call is behind it. */
  Move at(int at) {
    int marked = Marks.afterOpening(source, at);
    if (marked == at) {
      return new Move.Keep(at + 1);
    }
    String mark = source.text(at, marked).strip();
    try {
      Opened opened = opened(marked);
      return first(opened, mark)
          .<Move>map(batch -> new Move.Section(batch, mark + ", " + batch.shape()))
          .orElseGet(() -> new Move.Keep(opened.end()));
    } catch (Malformed e) {
      return unread(at, e, mark);
    }
  }

  /** How a section goes on there; {@code Keep} of nothing if it does not. */
  Move next(int at, String reader) {
    try {
      return CallShape.any(source, at, offer)
          .<Move>map(batch -> new Move.Section(batch, reader))
          .orElseGet(() -> new Move.Keep(at));
    } catch (Malformed e) {
      return unread(at, e, reader);
    }
  }

  /** The first calls of the section that a mark opens there; empty if none does. */
  Optional<Draft.Batch> within(int at) {
    int marked = Marks.afterOpening(source, at);
    return marked > at ? CallShape.any(source, opened(marked).body(), offer) : Optional.empty();
  }

  /** What looks like a call and broke; reading goes on at the next mark. */
  Move unread(int at, Malformed e, String reader) {
    return new Move.Unread(
        new UnreadCall(reader, at, e.at(), e.problem()),
        Marks.resume(source, Math.max(e.at(), at + 1)));
  }

  /**
   * Where a section begins.
   *
   * @param end where the last of its opening marks ends
   * @param body where the first call is to begin
   */
  private record Opened(int end, int body) {}

  /** Behind all marks that open a section, if the first of them ends there. */
  private Opened opened(int marked) {
    int end = marked;
    int body = source.skipBlanks(marked);
    while (true) {
      int opening = Marks.afterOpening(source, body);
      int between = Marks.afterBetween(source, body);
      if (opening == body && between == body) {
        return new Opened(end, body);
      }
      end = opening > body ? opening : end;
      body = source.skipBlanks(Math.max(opening, between));
    }
  }

  private Optional<Draft.Batch> first(Opened opened, String mark) {
    Optional<Draft.Batch> batch = CallShape.any(source, opened.body, offer);
    return batch.isPresent() || !Marks.isToken(mark) ? batch : behindNoise(opened.body);
  }

  /** Behind a special token a model may stammer before the token that begins the call. */
  private Optional<Draft.Batch> behindNoise(int from) {
    for (int i = from; i < from + NOISE && source.at(i) != END; i++) {
      if (source.at(i) == '<' && Marks.afterOpening(source, i) > i) {
        return CallShape.any(source, opened(Marks.afterOpening(source, i)).body, offer);
      }
    }
    return Optional.empty();
  }
}
