package dev.multitudes.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** {@code call:NAME{key:<|"|>text<|"|>,other:1}}. */
final class GemmaShape implements CallShape {
  private static final String CALL = "call:";

  @Override
  public Optional<Draft.Batch> read(Source source, int at, Offer offer) {
    if (!source.has(at, CALL)) {
      return Optional.empty();
    }
    int name = source.skipBlanks(at + CALL.length());
    int end = Identifier.end(source, name);
    if (source.at(end) != '{') {
      throw new Malformed(end, "the arguments were wanted, in braces");
    }
    Literals gemma = Literals.gemma(source, end);
    JsonNode arguments = gemma.value();
    var draft =
        new Draft(
            source.text(name, end),
            new Given.Typed((ObjectNode) arguments, arguments.toString(), List.of()),
            at,
            gemma.at());
    return Optional.of(new Draft.Batch(List.of(draft), "Gemma's notation", gemma.at()));
  }
}
