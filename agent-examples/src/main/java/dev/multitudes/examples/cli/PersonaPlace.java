package dev.multitudes.examples.cli;

import dev.multitudes.examples.Starters;
import dev.multitudes.files.PersonaFile;
import dev.multitudes.files.PersonaLibrary;
import dev.multitudes.files.UnreadablePersonaException;
import dev.multitudes.persona.Persona;
import dev.multitudes.tool.Nearest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command looks for the personas that it was given by name. */
final class PersonaPlace {

  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "The folder that names are looked up in. Default: the starter personas.")
  @Nullable Path folder;

  /** The persona of a name, or of a file if it ends like one. */
  Persona persona(String nameOrFile) {
    return nameOrFile.toLowerCase(Locale.ROOT).matches(".*\\.(yaml|yml|json)")
        ? usable(() -> PersonaFile.read(Path.of(nameOrFile)))
        : named(nameOrFile);
  }

  private Persona named(String name) {
    PersonaLibrary library = library(folder);
    return usable(() -> library.find(name)).orElseThrow(() -> missing(name, library));
  }

  private Refusal missing(String name, PersonaLibrary library) {
    String nearest = Nearest.question(name, library.names());
    return Refusal.wrong(
        "There is no persona \"%s\" %s%s"
            .formatted(
                name,
                folder == null ? "among the starters" : "in " + folder,
                nearest.isEmpty()
                    ? "; there are %s. A file's name ends in .yaml, .yml or .json."
                        .formatted(String.join(", ", library.names()))
                    : nearest));
  }

  /** The library in a folder; the starters for none. */
  static PersonaLibrary library(@Nullable Path folder) {
    return usable(() -> folder == null ? Starters.library() : PersonaLibrary.in(folder));
  }

  /** What was read; a refusal with everything that is wrong if it cannot be. */
  private static <T> T usable(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UnreadablePersonaException e) {
      throw Refusal.wrong(String.join("\n", Page.wrapped(e.problems())));
    }
  }
}
