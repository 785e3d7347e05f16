package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Reads what frames a reply: messages with headers, tokens of templates, marks of reasoning. */
final class Framing {
  private static final MarkSet MESSAGE_ENDS = MarkSet.of("<|call|>", "<|end|>");

  private final Source source;
  private final Sections sections;
  private boolean isFramed;

  Framing(Source source, Sections sections) {
    this.source = source;
    this.sections = sections;
  }

  /** From here on the reply is framed by tokens of its template. */
  void begin() {
    isFramed = true;
  }

  boolean isFramed() {
    return isFramed;
  }

  /** What frames the reply there, if anything does. */
  Optional<Move> at(int at, boolean isBeginning) {
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
        .map(thinking -> begun(at, thinking))
        .or(() -> isBeginning ? thinking(at) : Optional.empty());
  }

  /** Reasoning that opens a reply, or its closing mark without the opening one. */
  Optional<Move> thinking(int at) {
    String closing = Thinking.closedAt(source, at);
    return Thinking.openedAt(source, at)
        .map(thinking -> begun(at, thinking))
        .or(
            () ->
                closing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Move.Skip(at + closing.length())));
  }

  private static Move begun(int at, Thinking thinking) {
    return new Move.Think(thinking, at + thinking.open().length());
  }

  /** A message whose first mark stands in the prompt, so that the reply begins with its rest. */
  Optional<Move> cutAt(int at) {
    return Header.cutAt(source, at).map(header -> message(at, header));
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
      return call(at, header, source.skipBlanks(header.end()), reader);
    } catch (Malformed e) {
      return sections.unread(at, e, reader);
    }
  }

  private Move call(int at, Header header, int body, String reader) {
    if (source.at(body) == '{') {
      return new Move.Section(json(at, header, body), reader);
    }
    return Marks.afterOpening(source, body) > body
        ? sections
            .within(body)
            .<Move>map(batch -> new Move.Section(batch, reader + ", " + batch.shape()))
            .orElseGet(() -> new Move.Frame(header.end()))
        : new Move.Section(text(at, header, body), reader + ", text");
  }

  private Draft.Batch json(int at, Header header, int body) {
    Literals json = Literals.json(source, body);
    if (!(json.value() instanceof ObjectNode object)) {
      throw new Malformed(body, "a JSON object was wanted");
    }
    var given = new Given.Typed(object, json.written(object), json.repairs());
    var draft = new Draft(header.recipient(), given, at, json.at());
    return new Draft.Batch(List.of(draft), "JSON", json.at());
  }

  /** A text is complete only if the model has said so. */
  private Draft.Batch text(int at, Header header, int body) {
    int end = MESSAGE_ENDS.find(source, body);
    if (end == END) {
      throw new Malformed(body, "the text ends too soon");
    }
    var given = new Given.Text(source.text(body, end).strip());
    return new Draft.Batch(List.of(new Draft(header.recipient(), given, at, end)), "text", end);
  }
}
