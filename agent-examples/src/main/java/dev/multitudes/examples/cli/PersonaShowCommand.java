package dev.multitudes.examples.cli;

import dev.multitudes.files.PersonaFile;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Section;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a model is told of a persona. */
@Command(
    name = "show",
    sortOptions = false,
    description = {
      "Shows what a model is told of a persona, facet by facet, and which persona each is from.",
      ""
    },
    footer = {
      "",
      "For example:",
      "  ./multitudes persona show shakespeare",
      "  ./multitudes persona show my-personas/striker.yaml --sections"
    })
final class PersonaShowCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME|FILE", description = "A persona by its name, or its file.")
  String which = "";

  @Mixin PersonaPlace place = new PersonaPlace();

  @ArgGroup @Nullable Form form;

  @Spec CommandSpec spec = CommandSpec.create();

  /** How it is shown. */
  static final class Form {
    @Option(names = "--sections", description = "Print only what the model is told, word for word.")
    boolean sections;

    @Option(names = "--json", description = "Print it as a file in JSON.")
    boolean json;

    @Option(names = "--yaml", description = "Print it as a file in YAML.")
    boolean yaml;
  }

  @Override
  public Integer call() {
    Persona persona = place.persona(which);
    PrintWriter out = spec.commandLine().getOut();
    if (form == null) {
      new PersonaStory(out, Paint.ofTerminal()).tell(persona);
    } else if (form.sections) {
      persona.sections().stream().map(Section::text).forEach(out::println);
    } else {
      out.print(form.json ? PersonaFile.json(persona) : PersonaFile.yaml(persona));
      out.flush();
    }
    return 0;
  }
}
