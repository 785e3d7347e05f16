package dev.multitudes.examples.cli;

import dev.multitudes.files.PersonaLibrary;
import dev.multitudes.files.UnreadablePersonaException;
import dev.multitudes.persona.Persona;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the personas of a folder. */
@Command(
    name = "list",
    description = {"Lists the personas of a folder, or those to begin with.", ""},
    footer = {
      "",
      "For example:",
      "  ./multitudes persona list",
      "  ./multitudes persona list my-personas"
    })
final class PersonaListCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "A folder of persona files. Default: the starter personas.")
  @Nullable Path folder;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PersonaLibrary library = PersonaPlace.library(folder);
    int widest = library.names().stream().mapToInt(String::length).max().orElse(0);
    var page = new Page(spec.commandLine().getOut(), Math.min(widest, 30));
    library.names().forEach(name -> page.line(name, described(name, library)));
    if (library.names().isEmpty()) {
      spec.commandLine().getOut().printf("There are no personas in %s.%n", folder);
    }
    return 0;
  }

  private static String described(String name, PersonaLibrary library) {
    try {
      Persona persona = library.named(name);
      String wants =
          persona.goal().isStated()
              ? " Wants: \"%s\"".formatted(persona.goal().statement())
              : " States no goal.";
      return persona.name() + "." + wants + weight(persona);
    } catch (UnreadablePersonaException e) {
      return "cannot be read; see persona check";
    }
  }

  private static String weight(Persona persona) {
    return persona.weight().isEmpty()
        ? ""
        : String.format(Locale.ROOT, " Prevalence %s.", Numbers.plain(persona.prevalence()));
  }
}
