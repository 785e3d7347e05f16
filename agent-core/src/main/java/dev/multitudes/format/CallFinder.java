package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import java.util.Optional;

/** Decides what a place in the words of a reply is: words, or the beginning of something else. */
final class CallFinder {
  private final Source source;
  private final Offer offer;
  private final Effort effort;
  private final Sections sections;
  private final Framing framing;
  private final Unmarked unmarked;
  private final Told told;
  private int lineStart;
  private int freshFrom;

  CallFinder(Source source, Offer offer, Told told) {
    this.source = source;
    this.offer = offer;
    this.told = told;
    this.effort = new Effort(source);
    this.sections = new Sections(source, offer);
    this.framing = new Framing(source, sections);
    this.unmarked = new Unmarked(source, offer, told);
  }

  /** Notes that a line begins there. */
  void lineAt(int start) {
    lineStart = start;
    unmarked.lineAt(start);
  }

  /** Notes that what stands before has been dealt with, and announces nothing. */
  void freshAt(int start) {
    freshFrom = start;
    lineAt(start);
  }

  void frame() {
    framing.begin();
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
    return effort.isSpent(at) ? new Move.Keep(at) : effort.counted(() -> sections.next(at, reader));
  }

  private Move decided(int at, boolean isBeginning) {
    if (told.noCalls()) {
      return isBeginning ? framing.thinking(at).orElseGet(() -> keep(at)) : keep(at);
    }
    Move first = at == 0 ? atStart() : keep(at);
    if (!(first instanceof Move.Keep)) {
      return first;
    }
    return told.decides()
        ? decision(at).orElseGet(() -> byCharacter(at, isBeginning))
        : byCharacter(at, isBeginning);
  }

  private Optional<Move> decision(int at) {
    int c = source.at(at);
    return (c == '{' || c == '`') && isAtLineStart(at) && !isAnnounced(at)
        ? Decision.at(source, at)
        : Optional.empty();
  }

  private boolean isAnnounced(int at) {
    return source.skipBlanks(freshFrom) < at && Prose.isAnnounced(source, at);
  }

  private Move byCharacter(int at, boolean isBeginning) {
    int c = source.at(at);
    return switch (c) {
      case '`', '~' -> atTick(at);
      case '<' -> marked(at, framing.at(at, isBeginning), () -> unmarked.tag(at));
      case '[' ->
          marked(
              at, isBeginning ? framing.thinking(at) : Optional.empty(), () -> unmarked.list(at));
      case '{' -> unmarked.json(at);
      case ']', 'f' -> sections.at(at);
      case '>' -> atQuote(at);
      case 'A', 'T', 'F', '*' ->
          isAtLineStart(at) ? unmarked.label(at, isBeginning, framing.isFramed()) : keep(at);
      default -> keep(at);
    };
  }

  private static Move keep(int at) {
    return new Move.Keep(at + 1);
  }

  private interface Otherwise {
    Move move();
  }

  /** A frame, else a section, else what else it may be; words if a quotation mark stands before. */
  private Move marked(int at, Optional<Move> frame, Otherwise otherwise) {
    if (Prose.isQuoted(source, at)) {
      return keep(at);
    }
    if (frame.isPresent()) {
      return frame.get();
    }
    Move section = sections.at(at);
    return section instanceof Move.Keep ? otherwise.move() : section;
  }

  /** A fence, or code within a line. */
  private Move atTick(int at) {
    int tick = source.at(at);
    int run = at + Fence.runAt(source, at, tick);
    String mark = source.text(at, run);
    if (mark.equals(Fence.MARK)) {
      return fence(at, run);
    }
    if (mark.length() >= Fence.MARK.length()) {
      return new Move.Code(run, mark, Optional.empty());
    }
    return tick == '`' ? inlineCode(run, mark) : new Move.Keep(run);
  }

  private Move fence(int at, int run) {
    try {
      return Fence.read(source, at, offer)
          .<Move>map(calls -> new Move.Calls(calls, calls.shape()))
          .orElseGet(() -> new Move.Code(run, Fence.MARK, Optional.empty()));
    } catch (Malformed e) {
      return new Move.Code(run, Fence.MARK, unmarked.broken(at, e, "a fence"));
    }
  }

  private Move inlineCode(int from, String mark) {
    for (int i = from; source.at(i) != END && source.at(i) != '\n'; i++) {
      if (source.has(i, mark)) {
        return new Move.Keep(i + mark.length());
      }
    }
    return new Move.Keep(from);
  }

  private Move atQuote(int at) {
    Move selection = unmarked.selection(at);
    return selection instanceof Move.Keep && isAtLineStart(at) ? quotedLine(at) : selection;
  }

  private Move quotedLine(int at) {
    int end = at + 1;
    while (source.at(end) != END && source.at(end) != '\n') {
      end++;
    }
    return new Move.Keep(end);
  }

  private boolean isAtLineStart(int at) {
    return Prose.isAtLineStart(source, at, lineStart);
  }

  /** What only the very beginning of a reply can be. */
  private Move atStart() {
    Move selection = unmarked.firstSelection(0);
    return selection instanceof Move.Keep && source.at(source.skipBlanks(0)) == 't'
        ? framing.cutAt(0).orElse(selection)
        : selection;
  }
}
