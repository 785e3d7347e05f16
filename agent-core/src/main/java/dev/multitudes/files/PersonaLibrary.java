package dev.multitudes.files;

import dev.multitudes.persona.Persona;
import dev.multitudes.tool.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The personas in a folder, by name, which may be laid over each other.
 *
 * <pre>{@code
 * PersonaLibrary library = PersonaLibrary.in(Path.of("personas"));
 * Persona tutor = library.named("physics-tutor");   // personas/physics-tutor.yaml
 * }</pre>
 *
 * <p>A name is the file's name without {@code .yaml}, {@code .yml} or {@code .json}, in capitals or
 * not. Folders within the folder, files whose names begin with a dot, and goals in files of their
 * own ({@code score.goal.yaml}) are passed over, though personas may name the goals. The files are
 * read once, when the library is made; what they say, whenever a persona is asked for, so that a
 * broken file harms nobody else. Immutable.
 */
public final class PersonaLibrary {
  private static final int MOST_FILES = 1000;
  private static final String GOAL = ".goal";

  private final String place;
  private final SortedMap<String, Content> files;
  private final SortedMap<String, Content> goals;

  private PersonaLibrary(
      String place, SortedMap<String, Content> files, SortedMap<String, Content> goals) {
    this.place = place;
    this.files = files;
    this.goals = goals;
  }

  /**
   * The library in this folder, of at most 1000 files.
   *
   * @throws UnreadablePersonaException if it cannot be read, or two files have one name
   */
  public static PersonaLibrary in(Path folder) {
    SortedMap<String, Content> files = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    SortedMap<String, Content> goals = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Path path : pathsIn(folder)) {
      if (isGoal(path)) {
        goals.put(fileName(path), Content.of(path, Kind.GOAL));
        continue;
      }
      Content content = Content.of(path, Kind.PERSONA);
      Content other = files.put(Syntax.stem(fileName(path)), content);
      if (other != null) {
        throw new UnreadablePersonaException(
            "%s and %s are one name in a library; rename one of them"
                .formatted(other.file(), content.file()));
      }
    }
    return new PersonaLibrary(folder.toString(), files, goals);
  }

  private static List<Path> pathsIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnreadablePersonaException(
          Files.exists(folder) ? folder + " is not a folder" : "There is no folder " + folder);
    }
    try (Stream<Path> paths = Files.list(folder)) {
      List<Path> personas =
          paths.filter(PersonaLibrary::isPersona).sorted().limit(MOST_FILES + 1L).toList();
      if (personas.size() > MOST_FILES) {
        throw new UnreadablePersonaException(
            "%s has more than %d files, the most of a library".formatted(folder, MOST_FILES));
      }
      return personas;
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadablePersonaException(
          "%s cannot be read: %s".formatted(folder, e.getMessage()));
    }
  }

  private static boolean isPersona(Path path) {
    String name = fileName(path);
    return !name.startsWith(".") && Syntax.of(name).isPresent() && Files.isRegularFile(path);
  }

  private static boolean isGoal(Path path) {
    return Syntax.stem(fileName(path)).toLowerCase(Locale.ROOT).endsWith(GOAL);
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** The name of each persona, in alphabetical order, as its file has it. */
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  /**
   * The persona of this name, if there is such a file.
   *
   * @throws UnreadablePersonaException if there is, but it or one that it names cannot be read
   */
  public Optional<Persona> find(String name) {
    return content(name).map(content -> new Layers(this).persona(name.strip(), content));
  }

  /**
   * The persona of this name.
   *
   * @throws UnreadablePersonaException if there is none, with the nearest name, or it cannot be
   *     read
   */
  public Persona named(String name) {
    return find(name).orElseThrow(() -> new UnreadablePersonaException(missing(name)));
  }

  /**
   * Every persona by its name, in alphabetical order.
   *
   * @throws UnreadablePersonaException with all that is wrong in any of the files
   */
  public Map<String, Persona> all() {
    var all = new LinkedHashMap<String, Persona>();
    var problems = new ArrayList<String>();
    for (String name : names()) {
      try {
        all.put(name, named(name));
      } catch (UnreadablePersonaException e) {
        e.problems().stream().filter(told -> !problems.contains(told)).forEach(problems::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new UnreadablePersonaException(problems);
    }
    return all;
  }

  Optional<Content> content(String name) {
    return Optional.ofNullable(files.get(name.strip()));
  }

  /** What the goal's file of this name holds. */
  Optional<Content> goal(String file) {
    return Optional.ofNullable(goals.get(file.strip()));
  }

  String missingGoal(String file) {
    String nearest = Nearest.question(file, goals.keySet());
    return "there is no goal \"%s\" in %s%s"
        .formatted(
            file,
            place,
            nearest.isEmpty()
                ? "; the name of such a file ends in .goal.yaml, .goal.yml or .goal.json"
                : nearest);
  }

  String fileOf(String name) {
    return content(name).map(Content::file).orElse(name);
  }

  String missing(String name) {
    String nearest = Nearest.question(name, names());
    return "there is no persona \"%s\" in %s%s"
        .formatted(name, place, nearest.isEmpty() ? "; there are " + names() : nearest);
  }
}
