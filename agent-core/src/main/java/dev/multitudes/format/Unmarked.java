package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import java.util.Optional;

/**
 * Reads calls that no mark announces: they count only if they name a tool on offer, or if the
 * format is known to have no marks, and if nothing around says that they are only talked about.
 */
final class Unmarked {
  private static final int LOOK = 300;
  private static final String OPENING = "[{";
  private static final String SELECTED = ">>>";
  private static final String ALL = "all\n";

  private final Source source;
  private final Offer offer;
  private final Told told;
  private int lineStart;

  Unmarked(Source source, Offer offer, Told told) {
    this.source = source;
    this.offer = offer;
    this.told = told;
  }

  /** Notes that a line begins there. */
  void lineAt(int start) {
    lineStart = start;
  }

  private interface Attempt {
    Optional<? extends Move> make();
  }

  private static Move keep(int at) {
    return new Move.Keep(at + 1);
  }

  private Move tried(int at, String reader, Attempt attempt) {
    try {
      Optional<? extends Move> move = attempt.make();
      return move.isPresent() ? move.get() : keep(at);
    } catch (Malformed e) {
      return broken(at, e, reader)
          .<Move>map(call -> new Move.Unread(call, Math.max(e.at(), at + 1)))
          .orElseGet(() -> keep(at));
    }
  }

  /** What broke, if it begins a line, names a tool on offer and nothing says that it is shown. */
  Optional<UnreadCall> broken(int at, Malformed e, String reader) {
    int seen = Math.min(source.length(), Math.min(e.at(), at + LOOK));
    boolean isMeant =
        seen > at
            && offer.isNamedIn(source.text(at, seen))
            && Prose.isAtLineStart(source, at, lineStart)
            && !Prose.isAnnounced(source, at);
    return isMeant
        ? Optional.of(new UnreadCall(reader, at, e.at(), e.problem()))
        : Optional.empty();
  }

  private boolean isMeant(Draft.Batch batch) {
    return told.anyName() || batch.anyOffered(offer);
  }

  /** {@code <function=NAME>}, or {@code <anything>{"name": ...}</anything>}. */
  Move tag(int at) {
    Optional<Tag> tag = Tag.at(source, at);
    if (tag.isEmpty()) {
      return keep(at);
    }
    return TagShape.opening(source, at).isPresent()
        ? tried(
            at,
            "a tag",
            () ->
                new TagShape()
                    .read(source, at, offer)
                    .filter(this::isMeant)
                    .map(batch -> new Move.Section(batch, batch.shape())))
        : wrapped(at, tag.get());
  }

  private Move wrapped(int at, Tag tag) {
    boolean isPlain =
        tag.kind() == Tag.Kind.OPEN && tag.attributes().isEmpty() && tag.value().isEmpty();
    int body = isPlain ? source.skipBlanks(tag.end()) : at;
    if (source.at(body) != '{' && source.at(body) != '[') {
      return keep(at);
    }
    return tried(
        at,
        "<" + tag.local() + ">",
        () ->
            BareJson.read(source, body, offer)
                .filter(batch -> !Prose.isAnnounced(source, at) && !Prose.shows(tag))
                .map(batch -> new Move.Calls(closed(batch, tag), "<" + tag.local() + ">, JSON")));
  }

  private Draft.Batch closed(Draft.Batch batch, Tag open) {
    return Tag.at(source, source.skipBlanks(batch.end()))
        .filter(tag -> tag.kind() == Tag.Kind.CLOSE && tag.local().equals(open.local()))
        .map(tag -> batch.endingAt(tag.end()))
        .orElse(batch);
  }

  /** JSON, or a list of Python's calls. */
  Move list(int at) {
    int first = source.at(source.skipBlanks(at + 1));
    if (first == '{' || first == '[') {
      return json(at);
    }
    return Prose.isAtLineStart(source, at, lineStart)
        ? tried(
            at,
            "a list of Python's calls",
            () ->
                new PythonShape()
                    .read(source, at, offer)
                    .filter(this::isMeant)
                    .filter(batch -> source.at(batch.end()) != '(')
                    .filter(batch -> !Prose.isAnnounced(source, at))
                    .map(batch -> new Move.Calls(batch, batch.shape())))
        : keep(at);
  }

  /** Calls as JSON; JSON that is none is words as a whole, so that nothing within it is a call. */
  Move json(int at) {
    Move move =
        Prose.mayPrecede(source, at, lineStart)
            ? tried(at, "bare JSON", () -> calls(at))
            : keep(at);
    boolean isWithinWhatBroke = OPENING.indexOf(source.before(at)) >= 0;
    return move instanceof Move.Keep && !isWithinWhatBroke ? whole(at) : move;
  }

  private Optional<Move> calls(int at) {
    boolean isInLine = !Prose.isAtLineStart(source, at, lineStart);
    return BareJson.read(source, at, offer)
        .filter(batch -> Prose.mayFollow(source, batch.end(), isInLine))
        .map(batch -> new Move.Calls(closed(batch), batch.shape()));
  }

  private Move whole(int at) {
    try {
      Literals json = Literals.json(source, at);
      json.value();
      return new Move.Keep(json.at());
    } catch (Malformed e) {
      return keep(at);
    }
  }

  /** With the mark that closes a section, though none has opened it. */
  private Draft.Batch closed(Draft.Batch batch) {
    int at = source.skipBlanks(batch.end());
    int closed = Marks.afterClosing(source, at);
    return closed > at ? batch.endingAt(closed) : batch;
  }

  /** {@code >>>NAME}, with JSON on the next line, or {@code >>>all}, with words. */
  Move selection(int at) {
    if (!source.has(at, SELECTED)) {
      return keep(at);
    }
    int name = at + SELECTED.length();
    return source.has(name, ALL) ? new Move.Skip(name + ALL.length()) : selected(at, name);
  }

  /** The same where the prompt ends in {@code >>>}. */
  Move firstSelection(int at) {
    return source.has(at, ALL) && (told.selects() || selectsLater(at))
        ? new Move.Skip(at + ALL.length())
        : selected(at, at);
  }

  private Move selected(int at, int name) {
    int end = Identifier.end(source, name);
    boolean isSelected =
        offer.has(source.text(name, end))
            && source.at(end) == '\n'
            && source.at(source.skipBlanks(end)) == '{';
    return isSelected
        ? tried(
            at,
            "a name and JSON below",
            () ->
                new NameFirstShape()
                    .read(source, name, offer)
                    .map(batch -> new Move.Calls(batch, batch.shape())))
        : keep(at);
  }

  private boolean selectsLater(int from) {
    int at = source.find(from, SELECTED);
    int name = at + SELECTED.length();
    return at != END && offer.has(source.text(name, Identifier.end(source, name)));
  }

  /** A label at the beginning of a line: a thought, an action, or the answer. */
  Move label(int at, boolean isBeginning, boolean isFramed) {
    if (React.after(source, at, React.ACTION) > at) {
      return action(at);
    }
    if (React.after(source, at, React.THOUGHT) > at) {
      return isBeginning ? thought(at) : keep(at);
    }
    int answer = React.after(source, at, React.FINAL);
    return answer > at && (isFramed || told.labels()) ? new Move.Skip(answer) : keep(at);
  }

  private Move action(int at) {
    return tried(
        at,
        "Action and Action Input",
        () ->
            React.read(source, at, offer)
                .filter(this::isMeant)
                .map(batch -> new Move.Section(batch, batch.shape())));
  }

  private Move thought(int at) {
    int next = React.afterThought(source, at);
    if (next == END) {
      return keep(at);
    }
    boolean isFollowed =
        React.after(source, next, React.FINAL) > next || action(next) instanceof Move.Section;
    return isFollowed ? new Move.Thought(React.after(source, at, React.THOUGHT), next) : keep(at);
  }
}
