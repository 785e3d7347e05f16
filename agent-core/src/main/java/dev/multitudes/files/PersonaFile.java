package dev.multitudes.files;

import dev.multitudes.persona.Persona;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A persona as a file, in YAML or JSON, so that it can be written without Java.
 *
 * <pre>{@code
 * Persona striker = PersonaFile.read(Path.of("striker.yaml"));
 * PersonaFile.write(striker.never("dive"), Path.of("fair-striker.yaml"));
 * }</pre>
 *
 * <p>What was written reads back equal, but for the parents of facets: a persona that was laid
 * together is written as one of its own, with its goal in it. Criteria that are lambdas are code
 * and are added with {@link Persona#wanting}. What a file may hold is in docs/personas.md and in
 * the JSON schema {@code /dev/multitudes/files/persona.schema.json} on the class path.
 */
public final class PersonaFile {

  /**
   * Reads a persona from a file of at most 1 MiB. What it is laid over, and a goal in a file of its
   * own, are looked up in the file's folder.
   *
   * @throws UnreadablePersonaException with everything that is wrong, each with its place
   */
  public static Persona read(Path file) {
    Content content = Content.of(file, Kind.PERSONA);
    var problems = new Problems(content.file());
    Optional<Draft> draft = DraftReader.read(content, problems);
    if (draft.isPresent() && !draft.get().isAlone()) {
      return laid(file, content);
    }
    problems.throwIfAny();
    return draft.orElseThrow().own();
  }

  private static Persona laid(Path file, Content content) {
    Path folder = file.getParent() == null ? Path.of(".") : file.getParent();
    String stem = Syntax.stem(String.valueOf(file.getFileName()));
    return new Layers(PersonaLibrary.in(folder)).persona(stem, content);
  }

  /**
   * Reads a persona from a text in YAML, of which JSON is a part; it can name no others.
   *
   * @throws UnreadablePersonaException with everything that is wrong, each with its place
   */
  public static Persona parse(String text) {
    Draft draft = DraftReader.read(Content.of("the text", Syntax.YAML, Kind.PERSONA, text));
    if (!draft.isAlone()) {
      throw new UnreadablePersonaException(
          "the text: over, knowledge-of and goal.file name other files; read it from a file beside"
              + " them");
    }
    return draft.own();
  }

  /**
   * The persona in YAML.
   *
   * @throws IllegalArgumentException if it is more than a file can say
   */
  public static String yaml(Persona persona) {
    return PersonaWriter.write(persona, Syntax.YAML);
  }

  /**
   * The persona in JSON.
   *
   * @throws IllegalArgumentException if it is more than a file can say
   */
  public static String json(Persona persona) {
    return PersonaWriter.write(persona, Syntax.JSON);
  }

  /**
   * Writes a persona, over what may be there, in the syntax that the file's name ends in.
   *
   * @throws IllegalArgumentException if it is more than a file can say, or the name ends otherwise
   * @throws UncheckedIOException if the file cannot be written, with a sentence that says why
   */
  public static void write(Persona persona, Path file) {
    WrittenFile.write(Kind.PERSONA, file, syntax -> PersonaWriter.write(persona, syntax));
  }

  private PersonaFile() {}
}
