package dev.multitudes.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** The text of a file that is written, laid out to be read, and checked to read back the same. */
final class WrittenText {

  /** Writes what a file holds. */
  interface Writing {
    void write(JsonGenerator out) throws IOException;
  }

  static String of(Syntax syntax, Writing writing) {
    var text = new StringWriter();
    var indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator out = syntax.factory().createGenerator(text)) {
      out.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      writing.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory could not be written", e);
    }
    return text.toString().stripTrailing() + "\n";
  }

  /** Halves of characters, blank names of tools and the like are nothing that a file can hold. */
  static <T> void requireSame(String what, T original, Supplier<T> reading) {
    try {
      if (reading.get().equals(original)) {
        return;
      }
    } catch (UnreadablePersonaException e) {
      throw new IllegalArgumentException(
          "%s cannot be written to a file: %s".formatted(what, e.getMessage()), e);
    }
    throw new IllegalArgumentException(
        ("%s cannot be written to a file: it would not read back the same; look for characters that"
                + " are cut in half, or line breaks in the name of an argument")
            .formatted(what));
  }

  private WrittenText() {}
}
