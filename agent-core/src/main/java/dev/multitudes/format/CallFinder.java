package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import java.util.Optional;

/** Decides what a place in the words of a reply is: words, or the beginning of something else. */
final class CallFinder {
  private static final int CONTAINER_NOISE = 1_000;
  private static final String SECTION = "section_begin|>";
  private static final String INNER = "<|tool_call_begin|>";
  private static final String SELECTED = ">>>";
  private static final String ALL = "all\n";

  private final Source source;
  private final Offer offer;
  private final CallFormat.Told told;
  private final Effort effort;
  private int lineStart;
  private boolean isFramed;

  CallFinder(Source source, Offer offer, CallFormat.Told told) {
    this.source = source;
    this.offer = offer;
    this.told = told;
    this.effort = new Effort(source);
  }

  /** Notes that a line begins there. */
  void lineAt(int start) {
    lineStart = start;
  }

  void frame() {
    isFramed = true;
  }

  /** Whether a place may be anything but words, by its character alone. */
  boolean isCandidate(int c, int at) {
    return switch (c) {
      case '<', '[', '{', '`', ']', 'f', '>' -> true;
      case '~' -> at == lineStart;
      case 'A', 'T', 'F', '*' -> isAtLineStart(at);
      default -> at == 0 && (c == ' ' || Character.isLetter(c));
    };
  }

  /** What the place is; {@code Keep} of the one character if it is words. */
  Move at(int at, boolean isBeginning) {
    return effort.isSpent(at) ? keep(at) : effort.counted(() -> decided(at, isBeginning));
  }

  /** How a section goes on there; {@code Keep} of nothing if it does not. */
  Move next(int at, String reader) {
    return effort.isSpent(at) ? new Move.Keep(at) : effort.counted(() -> another(at, reader));
  }

  private Move another(int at, String reader) {
    try {
      return CallShape.any(source, at, offer)
          .<Move>map(batch -> new Move.Section(batch, reader))
          .orElseGet(() -> new Move.Keep(at));
    } catch (Malformed e) {
      return unread(at, e, reader);
    }
  }

  private Move decided(int at, boolean isBeginning) {
    Move selected = at == 0 ? selected(at, at) : keep(at);
    return selected instanceof Move.Keep ? unselected(at, isBeginning) : selected;
  }

  private Move unselected(int at, boolean isBeginning) {
    int c = source.at(at);
    return switch (c) {
      case '`', '~' -> atTick(at);
      case '<' -> atBracket(at, isBeginning);
      case '[' -> atList(at, isBeginning);
      case '{' -> bare(at);
      case ']', 'f' -> section(at);
      case '>' -> atQuote(at);
      case 'A', 'T', 'F', '*' -> atLabel(at, isBeginning);
      default -> atStart(at);
    };
  }

  private static Move keep(int at) {
    return new Move.Keep(at + 1);
  }

  /** A fence, or code within a line. */
  private Move atTick(int at) {
    int tick = source.at(at);
    int run = at + Fence.runAt(source, at, tick);
    String mark = source.text(at, run);
    if (mark.equals(Fence.MARK)) {
      Optional<Draft.Batch> calls = Fence.read(source, at, offer);
      if (calls.isPresent()) {
        return new Move.Calls(calls.get(), calls.get().shape());
      }
    }
    if (mark.length() >= Fence.MARK.length()) {
      return new Move.Code(run, mark);
    }
    return tick == '`' ? inlineCode(run, mark) : new Move.Keep(run);
  }

  private Move inlineCode(int from, String mark) {
    for (int i = from; source.at(i) != END && source.at(i) != '\n'; i++) {
      if (source.has(i, mark)) {
        return new Move.Keep(i + mark.length());
      }
    }
    return new Move.Keep(from);
  }

  private Move atBracket(int at, boolean isBeginning) {
    if (Prose.isQuoted(source, at)) {
      return keep(at);
    }
    Optional<Move> frame = frameAt(at, isBeginning);
    if (frame.isPresent()) {
      return frame.get();
    }
    Move section = section(at);
    if (!(section instanceof Move.Keep)) {
      return section;
    }
    Optional<Tag> tag = Tag.at(source, at);
    if (tag.isEmpty()) {
      return keep(at);
    }
    return TagShape.opening(source, at).isPresent() ? bareTag(at) : wrapped(at, tag.get());
  }

  private Optional<Move> frameAt(int at, boolean isBeginning) {
    Optional<Header> header = Header.at(source, at);
    if (header.isPresent()) {
      return Optional.of(message(at, header.get()));
    }
    int token = Tokens.after(source, at, isFramed || Tokens.beginFrame(source, at));
    if (token > at) {
      return Optional.of(
          Tokens.beginFrame(source, at)
              ? new Move.Frame(Tokens.afterName(source, token))
              : new Move.Skip(token));
    }
    return Thinking.channelAt(source, at)
        .or(() -> isBeginning ? Thinking.openedAt(source, at) : Optional.empty())
        .<Move>map(thinking -> new Move.Think(thinking, at + thinking.open().length()))
        .or(() -> isBeginning ? strayClosing(at) : Optional.empty());
  }

  private Optional<Move> strayClosing(int at) {
    String closing = Thinking.closedAt(source, at);
    return closing.isEmpty() ? Optional.empty() : Optional.of(new Move.Skip(at + closing.length()));
  }

  private Move message(int at, Header header) {
    if (header.isThought()) {
      return new Move.Think(Thinking.inMessage(), header.end());
    }
    if (!header.isCall()) {
      return new Move.Frame(header.end());
    }
    String reader = "a message to " + header.recipient();
    try {
      int body = source.skipBlanks(header.end());
      if (source.at(body) == '{') {
        return new Move.Section(messageWithJson(at, header, body), reader);
      }
      int marked = Marks.afterOpening(source, body);
      return marked > body
          ? first(opened(marked))
              .<Move>map(batch -> new Move.Section(batch, reader + ", " + batch.shape()))
              .orElseGet(() -> new Move.Frame(header.end()))
          : messageWithText(at, header, body, reader);
    } catch (Malformed e) {
      return unread(at, e, reader);
    }
  }

  private Draft.Batch messageWithJson(int at, Header header, int body) {
    Literals json = Literals.json(source, body);
    var object = (com.fasterxml.jackson.databind.node.ObjectNode) json.value();
    var given = new Given.Typed(object, json.written(object), json.repairs());
    var draft = new Draft(header.recipient(), given, at, json.at());
    return new Draft.Batch(java.util.List.of(draft), "JSON", json.at());
  }

  /** A text is complete only if the model has said so. */
  private Move messageWithText(int at, Header header, int body, String reader) {
    MarkSet ends = MarkSet.of("<|call|>", "<|end|>");
    int end = ends.find(source, body);
    if (end == END) {
      throw new Malformed(body, "the text ends too soon");
    }
    var draft =
        new Draft(header.recipient(), new Given.Text(source.text(body, end).strip()), at, end);
    return new Move.Section(
        new Draft.Batch(java.util.List.of(draft), "text", end), reader + ", text");
  }

  /** A section of calls, if a mark opens one there. */
  Move section(int at) {
    int marked = Marks.afterOpening(source, at);
    if (marked == at) {
      return keep(at);
    }
    String mark = source.text(at, marked).strip();
    try {
      Opened opened = opened(marked);
      return first(opened)
          .<Move>map(batch -> new Move.Section(batch, mark + ", " + batch.shape()))
          .orElseGet(() -> new Move.Keep(opened.end()));
    } catch (Malformed e) {
      return unread(at, e, mark);
    }
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

  private Optional<Draft.Batch> first(Opened opened) {
    Optional<Draft.Batch> batch = CallShape.any(source, opened.body, offer);
    return batch.isPresent() || !source.endsWith(opened.end, SECTION)
        ? batch
        : behindNoise(opened.body);
  }

  private Optional<Draft.Batch> behindNoise(int from) {
    for (int i = from; i < from + CONTAINER_NOISE && source.at(i) != END; i++) {
      if (source.at(i) == '<' && source.has(i, INNER)) {
        return CallShape.any(source, source.skipBlanks(i + INNER.length()), offer);
      }
    }
    return Optional.empty();
  }

  private Move unread(int at, Malformed e, String reader) {
    return new Move.Unread(
        new UnreadCall(reader, at, e.at(), e.problem()),
        Marks.resume(source, Math.max(e.at(), at + 1)));
  }

  /** {@code <function=NAME>} without anything around it. */
  private Move bareTag(int at) {
    return tried(
        at,
        () ->
            new TagShape()
                .read(source, at, offer)
                .filter(batch -> told.anyName() || batch.anyOffered(offer))
                .map(batch -> new Move.Section(batch, batch.shape())));
  }

  /** {@code <anything>{"name": ...}</anything>}. */
  private Move wrapped(int at, Tag tag) {
    boolean isPlain =
        tag.kind() == Tag.Kind.OPEN && tag.attributes().isEmpty() && tag.value().isEmpty();
    int body = isPlain ? source.skipBlanks(tag.end()) : at;
    if (source.at(body) != '{' && source.at(body) != '[') {
      return keep(at);
    }
    return tried(
        at,
        () ->
            BareJson.read(source, body, offer)
                .filter(batch -> !Prose.isAnnounced(source, at))
                .map(batch -> new Move.Calls(closed(batch, tag), "<" + tag.local() + ">, JSON")));
  }

  private Draft.Batch closed(Draft.Batch batch, Tag open) {
    int at = source.skipBlanks(batch.end());
    return Tag.at(source, at)
        .filter(tag -> tag.kind() == Tag.Kind.CLOSE && tag.local().equals(open.local()))
        .map(tag -> new Draft.Batch(batch.drafts(), batch.shape(), tag.end()))
        .orElse(batch);
  }

  private Move atList(int at, boolean isBeginning) {
    if (Prose.isQuoted(source, at)) {
      return keep(at);
    }
    Optional<Thinking> thinking = isBeginning ? Thinking.openedAt(source, at) : Optional.empty();
    if (thinking.isPresent()) {
      return new Move.Think(thinking.get(), at + thinking.get().open().length());
    }
    Optional<Move> closing = isBeginning ? strayClosing(at) : Optional.empty();
    if (closing.isPresent()) {
      return closing.get();
    }
    Move section = section(at);
    if (!(section instanceof Move.Keep)) {
      return section;
    }
    int first = source.at(source.skipBlanks(at + 1));
    return first == '{' || first == '[' ? bare(at) : pythonList(at);
  }

  private Move pythonList(int at) {
    return isAtLineStart(at)
        ? tried(
            at,
            () ->
                new PythonShape()
                    .read(source, at, offer)
                    .filter(batch -> told.anyName() || batch.anyOffered(offer))
                    .filter(batch -> source.at(batch.end()) != '(')
                    .filter(batch -> !Prose.isAnnounced(source, at))
                    .map(batch -> new Move.Calls(batch, batch.shape())))
        : keep(at);
  }

  private boolean isAtLineStart(int at) {
    int i = at;
    while (i > lineStart && Source.isBlank(source.before(i))) {
      i--;
    }
    return i == lineStart;
  }

  private Move bare(int at) {
    if (!Prose.mayPrecede(source, at, lineStart)) {
      return keep(at);
    }
    return tried(
        at,
        () ->
            BareJson.read(source, at, offer)
                .filter(batch -> Prose.mayFollow(source, batch.end()))
                .map(batch -> new Move.Calls(closed(batch), batch.shape())));
  }

  /** With the mark that closes a section, though none has opened it. */
  private Draft.Batch closed(Draft.Batch batch) {
    int at = source.skipBlanks(batch.end());
    int closed = Marks.afterClosing(source, at);
    return closed > at ? new Draft.Batch(batch.drafts(), batch.shape(), closed) : batch;
  }

  private interface Attempt {
    Optional<? extends Move> make();
  }

  /** Tries what no mark announces. */
  private Move tried(int at, Attempt attempt) {
    try {
      Optional<? extends Move> move = attempt.make();
      return move.isPresent() ? move.get() : keep(at);
    } catch (Malformed e) {
      return keep(at);
    }
  }

  private Move atQuote(int at) {
    if (source.has(at, SELECTED)) {
      int name = at + SELECTED.length();
      if (source.has(name, ALL)) {
        return new Move.Skip(name + ALL.length());
      }
      Move selected = selected(at, name);
      if (!(selected instanceof Move.Keep)) {
        return selected;
      }
    }
    return isAtLineStart(at) ? quotedLine(at) : keep(at);
  }

  /** A tool's name alone on a line, with JSON below. */
  private Move selected(int at, int name) {
    int end = Identifier.end(source, name);
    boolean isSelected =
        offer.has(source.text(name, end))
            && source.at(end) == '\n'
            && source.at(source.skipBlanks(end)) == '{';
    return isSelected
        ? tried(
            at,
            () ->
                new NameFirstShape()
                    .read(source, name, offer)
                    .map(batch -> new Move.Calls(batch, batch.shape())))
        : keep(at);
  }

  private boolean selectsLater(int from) {
    int at = source.find(from, SELECTED);
    return at != END
        && offer.has(
            source.text(at + SELECTED.length(), Identifier.end(source, at + SELECTED.length())));
  }

  private Move quotedLine(int at) {
    int end = at + 1;
    while (source.at(end) != END && source.at(end) != '\n') {
      end++;
    }
    return new Move.Keep(end);
  }

  private Move atLabel(int at, boolean isBeginning) {
    if (React.after(source, at, React.ACTION) > at) {
      return action(at);
    }
    return React.after(source, at, React.THOUGHT) > at ? atThought(at, isBeginning) : atFinal(at);
  }

  private Move action(int at) {
    return tried(
        at,
        () ->
            React.read(source, at, offer)
                .filter(batch -> told.anyName() || batch.anyOffered(offer))
                .map(batch -> new Move.Section(batch, batch.shape())));
  }

  private Move atThought(int at, boolean isBeginning) {
    if (!isBeginning) {
      return keep(at);
    }
    int next = React.afterThought(source, at);
    if (next == END) {
      return keep(at);
    }
    int from = React.after(source, at, React.THOUGHT);
    return React.after(source, next, React.FINAL) > next || action(next) instanceof Move.Section
        ? new Move.Thought(from, next)
        : keep(at);
  }

  private Move atFinal(int at) {
    int answer = React.after(source, at, React.FINAL);
    boolean isAnswer = answer > at && (isFramed || told.labels());
    return isAnswer ? new Move.Skip(answer) : keep(at);
  }

  /** What only the very beginning of a reply can be. */
  private Move atStart(int at) {
    if (source.has(at, ALL) && (told.selects() || selectsLater(at))) {
      return new Move.Skip(at + ALL.length());
    }
    if (source.at(source.skipBlanks(at)) != 't') {
      return keep(at);
    }
    return Header.cutAt(source, at).map(header -> message(at, header)).orElseGet(() -> keep(at));
  }
}
