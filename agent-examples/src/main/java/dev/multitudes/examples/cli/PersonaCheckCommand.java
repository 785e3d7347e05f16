package dev.multitudes.examples.cli;

import dev.multitudes.files.PersonaFile;
import dev.multitudes.files.PersonaLibrary;
import dev.multitudes.files.UnreadablePersonaException;
import dev.multitudes.persona.Persona;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks persona files. */
@Command(
    name = "check",
    description = {
      "Reads persona files and says everything that is wrong with them, with line and column.",
      ""
    },
    footer = {
      "",
      "For example:",
      "  ./multitudes persona check striker.yaml",
      "  ./multitudes persona check my-personas",
      "",
      "Exit codes: 0 all can be read, 1 something is wrong, 2 there is no such file."
    })
final class PersonaCheckCommand implements Callable<Integer> {
  private static final int SOMETHING_WRONG = 1;
  private static final int FEWEST_EXEMPLARS = 3;

  @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Files, or folders of them.")
  List<Path> paths = List.of();

  @Spec CommandSpec spec = CommandSpec.create();

  private final Set<String> problems = new LinkedHashSet<>();
  private final List<Persona> read = new ArrayList<>();

  @Override
  public Integer call() {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw Refusal.wrong("There is no file or folder " + path + ".");
      }
    }
    paths.forEach(this::check);
    PrintWriter out = spec.commandLine().getOut();
    Page.wrapped(List.copyOf(problems)).forEach(out::println);
    Page.wrapped(conditions()).forEach(out::println);
    Page.wrapped(notes()).forEach(out::println);
    out.printf(
        "%s can be read, %s.%n",
        counted(read.size(), "persona"), counted(problems.size(), "problem"));
    if (read.isEmpty() && problems.isEmpty()) {
      out.println("Nothing was checked: a persona's file ends in .yaml, .yml or .json.");
      return SOMETHING_WRONG;
    }
    return problems.isEmpty() ? 0 : SOMETHING_WRONG;
  }

  private void check(Path path) {
    if (Files.isDirectory(path)) {
      noting(() -> checkAll(PersonaLibrary.in(path)));
    } else {
      noting(() -> read.add(PersonaFile.read(path)));
    }
  }

  private void checkAll(PersonaLibrary library) {
    library.names().forEach(name -> noting(() -> read.add(library.named(name))));
  }

  private void noting(Runnable reading) {
    try {
      reading.run();
    } catch (UnreadablePersonaException e) {
      problems.addAll(e.problems());
    }
  }

  /** How it is told whether goals were reached, so that their author can see it. */
  private List<String> conditions() {
    return read.stream()
        .flatMap(
            persona ->
                GoalWords.of(persona.goal()).stream()
                    .map(
                        line ->
                            "%s: %s: %s"
                                .formatted(
                                    persona.name(),
                                    line.label().toLowerCase(Locale.ROOT),
                                    line.words())))
        .toList();
  }

  /** What is right, but does less than its author may think. */
  private List<String> notes() {
    return read.stream()
        .filter(persona -> !persona.style().exemplars().isEmpty())
        .filter(persona -> persona.style().exemplars().size() < FEWEST_EXEMPLARS)
        .map(
            persona ->
                "Note: \"%s\" has %s; drift is measured from %d on, and found with ten."
                    .formatted(
                        persona.name(),
                        counted(persona.style().exemplars().size(), "exemplar"),
                        FEWEST_EXEMPLARS))
        .toList();
  }

  private static String counted(int count, String what) {
    return "%d %s%s".formatted(count, what, count == 1 ? "" : "s");
  }
}
