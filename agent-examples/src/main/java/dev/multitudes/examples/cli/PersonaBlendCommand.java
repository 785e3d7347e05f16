package dev.multitudes.examples.cli;

import dev.multitudes.files.PersonaFile;
import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Facet;
import dev.multitudes.persona.GoalConflictException;
import dev.multitudes.persona.Persona;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays personas over each other. */
@Command(
    name = "blend",
    sortOptions = false,
    description = {
      "Lays personas over each other, the first of them lowest, and shows what comes of it.",
      "The upper one speaks, both know, no boundary is lost, and only tools that both may use",
      "may be used.",
      ""
    },
    footer = {
      "",
      "For example:",
      "  ./multitudes persona blend field-player commentator",
      "  ./multitudes persona blend shakespeare --knowledge-of physicist --out tutor.yaml"
    })
final class PersonaBlendCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "NAME|FILE",
      description = "Personas by their names, or their files.")
  List<String> which = List.of();

  @Option(
      names = "--knowledge-of",
      paramLabel = "NAME|FILE",
      description = "A persona whose knowledge it is lent, with its boundaries.")
  @Nullable String knower;

  @Option(
      names = "--goal",
      paramLabel = "TEXT",
      description = "What it wants; needed where two of them want different things.")
  @Nullable String goal;

  @Option(names = "--name", paramLabel = "TEXT", description = "What it is called.")
  @Nullable String name;

  @Mixin PersonaPlace place = new PersonaPlace();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write it to this file, .yaml or .json, as a persona of its own.")
  @Nullable Path file;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Persona blend = blend();
    var out = spec.commandLine().getOut();
    if (file == null) {
      new PersonaStory(out, Paint.ofTerminal()).tell(blend);
    } else {
      write(blend, file);
      out.printf("\"%s\" is in %s.%n", blend.name(), file);
    }
    return 0;
  }

  private Persona blend() {
    try {
      Persona whole = Persona.BLANK;
      for (String one : which) {
        Persona next = place.persona(one);
        whole = whole.overlay(goal == null ? next : next.without(Facet.GOAL));
      }
      whole = knower == null ? whole : whole.withKnowledgeOf(place.persona(knower));
      whole = goal == null ? whole : whole.wanting(Goal.of(goal));
      return name == null ? whole : whole.called(name);
    } catch (GoalConflictException e) {
      String conflict = String.valueOf(e.getMessage()).replaceFirst("; say which:.*", "");
      throw Refusal.wrong(
          String.join("\n", Page.wrapped(List.of(conflict + "; say which with --goal TEXT"))));
    } catch (IllegalArgumentException e) {
      throw Refusal.wrong(String.valueOf(e.getMessage()));
    }
  }

  private static void write(Persona blend, Path file) {
    try {
      PersonaFile.write(blend, file);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw Refusal.wrong(e.getMessage() + ".");
    }
  }
}
