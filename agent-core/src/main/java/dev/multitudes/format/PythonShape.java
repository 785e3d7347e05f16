package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code f(a=1)}, {@code [f(a=1, b='x'), g()]}, {@code print(f())}. */
final class PythonShape implements CallShape {
  private static final String PRINT = "print(";
  private static final String CALLED = ".call";

  @Override
  public Optional<Draft.Batch> read(Source source, int at, Offer offer) {
    if (source.at(at) == '[') {
      return beginsCall(source, source.skipBlanks(at + 1))
          ? Optional.of(list(source, at, offer))
          : Optional.empty();
    }
    if (!beginsCall(source, at)) {
      return Optional.empty();
    }
    boolean isPrinted = source.has(at, PRINT);
    Draft draft = call(source, isPrinted ? at + PRINT.length() : at, offer);
    int end = isPrinted ? closed(source, draft.to()) : draft.to();
    return Optional.of(new Draft.Batch(List.of(draft), "a call of Python", end));
  }

  private static boolean beginsCall(Source source, int at) {
    int end = Identifier.pythonEnd(source, at);
    return end > at && source.at(end) == '(';
  }

  private static int closed(Source source, int at) {
    int end = source.skipBlanks(at);
    if (source.at(end) != ')') {
      throw new Malformed(end, "a \")\" was wanted");
    }
    return end + 1;
  }

  private static Draft.Batch list(Source source, int at, Offer offer) {
    var drafts = new ArrayList<Draft>();
    int i = source.skipBlanks(at + 1);
    while (source.at(i) != ']') {
      if (!beginsCall(source, i)) {
        throw new Malformed(i, source.at(i) == END ? "the text ends too soon" : "no call is there");
      }
      Draft draft = call(source, i, offer);
      drafts.add(draft);
      i = source.skipBlanks(draft.to());
      if (source.at(i) == ',') {
        i = source.skipBlanks(i + 1);
      } else if (source.at(i) != ']') {
        throw new Malformed(i, "a \",\" or \"]\" was wanted");
      }
    }
    return new Draft.Batch(drafts, "a list of Python's calls", i + 1);
  }

  private static Draft call(Source source, int at, Offer offer) {
    int open = Identifier.pythonEnd(source, at);
    if (open == at || source.at(open) != '(') {
      throw new Malformed(at, "a call was wanted");
    }
    String written = source.text(at, open);
    String name =
        written.endsWith(CALLED) && !offer.has(written)
            ? written.substring(0, written.length() - CALLED.length())
            : written;
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    int i = source.skipBlanks(open + 1);
    while (source.at(i) != ')') {
      i = argument(source, i, arguments, offer, name);
    }
    return new Draft(name, new Given.Typed(arguments, arguments.toString(), List.of()), at, i + 1);
  }

  /** Reads one argument and the comma behind it; returns where the next one begins. */
  private static int argument(
      Source source, int at, ObjectNode arguments, Offer offer, String name) {
    int afterName = Identifier.pythonEnd(source, at);
    int equals = source.skipBlanks(afterName);
    boolean isNamed = afterName > at && source.at(equals) == '=' && source.at(equals + 1) != '=';
    String parameter =
        isNamed ? source.text(at, afterName) : positional(offer, name, arguments.size(), at);
    Literals python = Literals.python(source, isNamed ? equals + 1 : at);
    JsonNode value = python.value();
    arguments.set(parameter, value);
    int end = source.skipBlanks(python.at());
    int c = source.at(end);
    if (c != ',' && c != ')') {
      throw new Malformed(end, c == END ? "the text ends too soon" : "a \",\" or \")\" was wanted");
    }
    return c == ',' ? source.skipBlanks(end + 1) : end;
  }

  private static String positional(Offer offer, String tool, int index, int at) {
    List<String> names =
        offer.parameters(tool).map(JsonObjectSchema::properties).stream()
            .flatMap(properties -> properties.keySet().stream())
            .toList();
    if (index >= names.size()) {
      throw new Malformed(at, "an argument has no name");
    }
    return names.get(index);
  }
}
