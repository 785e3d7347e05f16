package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import java.util.List;
import java.util.Optional;

/** A reply that is read while it arrives. For one thread at a time. */
public final class ReplyStream {

  /** A block that is longer than this is looked at again only when it has grown by a part. */
  private static final int OFTEN = 512;

  private static final int PART = 16;

  private static final String DATA = "{[<`";

  private enum Mode {
    WORDS,
    CODE,
    SECTION,
    THINKING,
    DROP
  }

  private final Source source = new Source();
  private final Output out = new Output();
  private final Told told;
  private final Binding binding;
  private final CallFinder finder;
  private Mode mode = Mode.WORDS;
  private Thinking thinking = Thinking.openedByPrompt();
  private String fence = Fence.MARK;
  private String reader = "";
  private boolean isSectionOpen;
  private int at;
  private int tryAgainAt;
  private int blankTo;

  ReplyStream(Offer offer, Told told, boolean isInsideReasoning) {
    this.told = told;
    this.binding = new Binding(offer);
    this.finder = new CallFinder(source, offer, told);
    if (isInsideReasoning) {
      mode = Mode.THINKING;
    }
  }

  /** What has become sure with this chunk. */
  public List<Piece> feed(String chunk) {
    source.append(told.decode(chunk));
    if (source.length() >= tryAgainAt) {
      advance();
    }
    return out.take();
  }

  /** What was left, now that the reply has ended. */
  public List<Piece> finish(Ending ending) {
    source.end(ending);
    advance();
    return out.take();
  }

  /** How many characters have been looked at, each as often as it was. */
  long looks() {
    return source.looks();
  }

  /** A reply that is here as a whole. */
  List<Piece> whole(String text, Ending ending) {
    source.append(told.decode(text));
    return finish(ending);
  }

  private void advance() {
    try {
      while (at < source.length()) {
        step();
      }
    } catch (Source.More e) {
      int open = source.length() - at;
      tryAgainAt = source.length() + (open < OFTEN ? 1 : open / PART);
    }
  }

  private void step() {
    switch (mode) {
      case WORDS -> words();
      case CODE -> code();
      case SECTION -> section();
      case THINKING -> think();
      case DROP -> at = source.length();
    }
  }

  /**
   * Gives out words up to the next place that is anything else, and follows what that is. A mark
   * that was begun at the very end is held back until it is settled.
   */
  private void words() {
    int i = at;
    try {
      while (i < source.length()) {
        int c = source.at(i);
        if (!finder.isCandidate(c, i)) {
          i++;
          if (c == '\n') {
            finder.lineAt(i);
          }
          continue;
        }
        Move move = finder.at(i, isBeginning(i));
        if (!(move instanceof Move.Keep keep)) {
          say(i);
          follow(move);
          return;
        }
        i = keep.next();
      }
    } catch (Source.More e) {
      say(Math.min(i, Marks.begun(source, at)));
      throw e;
    }
    int begun = Marks.begun(source, at);
    if (source.hasEnded()) {
      say(isAll(begun) ? i : begun);
      at = i;
    } else {
      say(begun);
      throw source.more();
    }
  }

  /** A mark that was begun and never went on is no words, unless it is all there is. */
  private boolean isAll(int begun) {
    return !out.hasWords() && source.text(at, begun).isBlank();
  }

  private boolean isBeginning(int i) {
    return !out.hasWords() && !out.hasThoughts() && isBlankUpTo(i);
  }

  /** Whether there is nothing but blanks up to there that has not been given out. */
  private boolean isBlankUpTo(int i) {
    blankTo = Math.max(blankTo, at);
    while (blankTo < i && Character.isWhitespace(source.at(blankTo))) {
      blankTo++;
    }
    return blankTo >= i;
  }

  private void say(int end) {
    out.words(source.text(at, end));
    at = end;
  }

  private void follow(Move move) {
    switch (move) {
      case Move.Keep keep -> say(keep.next());
      case Move.Skip skip -> at = skip.next();
      case Move.Frame frame -> {
        finder.frame();
        at = frame.next();
      }
      case Move.Calls calls -> {
        call(calls.batch(), calls.reader());
        finder.lineAt(at);
      }
      case Move.Decided decided -> {
        out.words(decided.words());
        call(decided.batch(), decided.batch().shape());
        finder.freshAt(at);
      }
      case Move.Section section -> {
        call(section.batch(), section.reader());
        reader = section.reader();
        isSectionOpen = true;
        mode = Mode.SECTION;
      }
      case Move.Think think -> {
        thinking = think.thinking();
        at = think.next();
        mode = Mode.THINKING;
      }
      case Move.Thought thought -> {
        out.thought(source.text(thought.from(), thought.to()));
        finder.frame();
        at = thought.to();
        finder.lineAt(at);
      }
      case Move.Unread unread -> {
        out.unread(unread.call());
        say(unread.next());
      }
      case Move.Code code -> {
        code.unread().ifPresent(out::unread);
        say(code.next());
        fence = code.mark();
        mode = Mode.CODE;
      }
    }
  }

  private void call(Draft.Batch batch, String how) {
    batch.drafts().forEach(draft -> out.call(binding.call(draft, how)));
    at = batch.end();
  }

  /** Words up to the end of a fence. */
  private void code() {
    int i = at;
    int run = 0;
    try {
      while (source.at(i) != END && run < fence.length()) {
        run = Fence.runAt(source, i, fence.charAt(0));
        i += Math.max(run, 1);
      }
    } catch (Source.More e) {
      say(i);
      throw e;
    }
    say(i);
    mode = Mode.WORDS;
  }

  /** Reads the next call of a section, or leaves it. */
  private void section() {
    int next = at;
    int consumed = at;
    boolean isOpen = isSectionOpen;
    while (true) {
      next = source.skipBlanks(next);
      int c = source.at(next);
      int closed = Marks.afterClosing(source, next);
      int opened = Marks.afterOpening(source, next);
      int between = Marks.afterBetween(source, next);
      if (closed > next) {
        isOpen = false;
        consumed = closed;
      } else if (opened > next) {
        isOpen = true;
        consumed = opened;
      } else if (isOpen && (between > next || isStray(c, next))) {
        consumed = Math.max(between, next + 1);
      } else {
        break;
      }
      next = consumed;
    }
    isSectionOpen = isOpen;
    if (React.inventsResult(source, consumed)) {
      mode = Mode.DROP;
      return;
    }
    leaveOrCall(next, consumed);
  }

  /** A bracket or separator too many. */
  private boolean isStray(int c, int next) {
    return c == '}' || c == ';' || c == ',' || (c == ']' && !source.has(next, NestedTagShape.MARK));
  }

  private void leaveOrCall(int next, int consumed) {
    Move move = isSectionOpen ? finder.next(next, reader) : new Move.Keep(consumed);
    if (move instanceof Move.Section section) {
      call(section.batch(), reader);
      return;
    }
    at = consumed;
    mode = Mode.WORDS;
    if (move instanceof Move.Unread unread) {
      follow(unread);
    }
    finder.lineAt(at);
  }

  /** Gives out reasoning up to its end, or up to a call if it has none. */
  private void think() {
    int i = skipRepeatedOpening();
    if (isAnswer()) {
      mode = Mode.WORDS;
      return;
    }
    int held = END;
    try {
      for (; source.at(i) != END; i++) {
        String closing = thinking.close().at(source, i);
        if (!closing.isEmpty()) {
          endThinking(i, closing);
          return;
        }
        if (held == END && mayBeCall(i)) {
          held = i;
        }
      }
    } catch (Source.More e) {
      muse(held == END ? i : held);
      throw e;
    }
    thinkUnclosed(held);
  }

  /** What the prompt has opened and nobody closes is no reasoning if it begins as data or code. */
  private boolean isAnswer() {
    if (!thinking.isOpenedByPrompt()) {
      return false;
    }
    int first = source.skipBlanks(at);
    return DATA.indexOf(source.at(first)) >= 0
        && isFirstThought(first)
        && thinking.close().find(source, first) == END;
  }

  private int skipRepeatedOpening() {
    if (at == 0 && !thinking.close().at(source, 0).isEmpty()) {
      return 0;
    }
    int first = source.skipBlanks(at);
    Optional<Thinking> again =
        thinking.open().isEmpty() && isFirstThought(first)
            ? Thinking.openedAt(source, first)
            : Optional.empty();
    again.ifPresent(opened -> at = first + opened.open().length());
    return at;
  }

  private boolean isFirstThought(int first) {
    return source.skipBlanks(0) == first;
  }

  private boolean mayBeCall(int i) {
    int c = source.at(i);
    return !told.noCalls()
        && (c == '<' || c == '[' || c == ']' || c == 'f')
        && (Marks.afterOpening(source, i) > i || TagShape.opening(source, i).isPresent());
  }

  private void muse(int end) {
    out.thought(source.text(at, end));
    at = end;
  }

  private void endThinking(int end, String closing) {
    muse(end);
    // a message's begin ends the one before it
    at =
        closing.equals("<|start|>") || closing.equals("<|channel|>") ? end : end + closing.length();
    mode = Mode.WORDS;
    finder.freshAt(at);
    if (thinking.open().isEmpty() && !closing.startsWith("</")) {
      finder.frame();
    }
  }

  private void thinkUnclosed(int held) {
    for (int i = held; i != END && i < source.length(); i++) {
      if (mayBeCall(i) && finder.at(i, false) instanceof Move.Section section) {
        muse(i);
        mode = Mode.WORDS;
        follow(section);
        return;
      }
    }
    muse(Thinking.unclosedEnd(source, at));
    at = source.length();
  }
}
