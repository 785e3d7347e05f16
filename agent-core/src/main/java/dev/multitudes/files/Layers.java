package dev.multitudes.files;

import static java.util.stream.Collectors.joining;

import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Facet;
import dev.multitudes.persona.Persona;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lays a persona over those that its file names, which are looked up in the same library. */
final class Layers {
  private static final int MOST = 50;

  private final PersonaLibrary library;
  private final Map<String, Persona> done = new HashMap<>();
  private final Map<String, UnreadablePersonaException> failed = new HashMap<>();
  private final List<String> open = new ArrayList<>();

  Layers(PersonaLibrary library) {
    this.library = library;
  }

  /**
   * The persona of a file.
   *
   * @throws UnreadablePersonaException with all that is wrong in it and in those that it names
   */
  Persona persona(String name, Content content) {
    String key = name.toLowerCase(Locale.ROOT);
    if (failed.containsKey(key)) {
      throw failed.get(key);
    }
    if (done.containsKey(key)) {
      return done.get(key);
    }
    Persona persona = read(key, content);
    done.put(key, persona);
    return persona;
  }

  private Persona read(String key, Content content) {
    open.add(key);
    try {
      return laid(content);
    } catch (UnreadablePersonaException e) {
      failed.put(key, e);
      throw e;
    } finally {
      open.removeLast();
    }
  }

  private Persona laid(Content content) {
    var problems = new Problems(content.file());
    Optional<Draft> draft = DraftReader.read(content, problems);
    if (draft.isEmpty()) {
      throw new UnreadablePersonaException(problems.told());
    }
    return laid(draft.get(), problems);
  }

  private Persona laid(Draft written, Problems problems) {
    var others = new ArrayList<String>();
    Draft draft =
        written
            .goal()
            .flatMap(ref -> goal(ref, problems, others))
            .map(written::wanting)
            .orElse(written);
    var below = new Ground(draft, problems);
    draft.over().forEach(ref -> found(ref, problems, others).ifPresent(it -> below.lay(ref, it)));
    Optional<Persona> knower = draft.knower().flatMap(ref -> found(ref, problems, others));
    if (!problems.isEmpty() || !others.isEmpty()) {
      throw new UnreadablePersonaException(joined(problems.told(), others));
    }
    Persona whole = below.persona().overlay(draft.own());
    return knower
        .map(other -> whole.withKnowledgeOf(other).called(draft.own().name()))
        .orElse(whole);
  }

  private Optional<Goal> goal(Draft.Reference ref, Problems problems, List<String> others) {
    Optional<Content> content = library.goal(ref.name());
    if (content.isEmpty()) {
      problems.add(ref.at(), ref.path() + ": " + library.missingGoal(ref.name()));
      return Optional.empty();
    }
    try {
      return content.map(GoalReader::read);
    } catch (UnreadablePersonaException e) {
      others.addAll(e.problems());
      return Optional.empty();
    }
  }

  private Optional<Persona> found(Draft.Reference ref, Problems problems, List<String> others) {
    Optional<Content> content = library.content(ref.name());
    if (content.isEmpty()) {
      problems.add(ref.at(), ref.path() + ": " + library.missing(ref.name()));
      return Optional.empty();
    }
    int first = open.indexOf(ref.name().toLowerCase(Locale.ROOT));
    if (first >= 0) {
      problems.add(ref.at(), ref.path() + ": " + circle(first, ref.name()));
      return Optional.empty();
    }
    if (open.size() >= MOST) {
      problems.add(
          ref.at(), "%s: no more than %d may lie over each other".formatted(ref.path(), MOST));
      return Optional.empty();
    }
    try {
      return Optional.of(persona(ref.name(), content.get()));
    } catch (UnreadablePersonaException e) {
      e.problems().stream().filter(told -> !others.contains(told)).forEach(others::add);
      return Optional.empty();
    }
  }

  private String circle(int first, String name) {
    String chain = open.subList(first, open.size()).stream().collect(joining(", "));
    return "a persona cannot be made of itself, but this goes round: %s, %s"
        .formatted(chain, name.toLowerCase(Locale.ROOT));
  }

  private static List<String> joined(List<String> some, List<String> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** What a file is laid over, one by one. */
  private final class Ground {
    private final Draft draft;
    private final Problems problems;
    private Persona persona = Persona.BLANK;
    private String wanting = "";

    Ground(Draft draft, Problems problems) {
      this.draft = draft;
      this.problems = problems;
    }

    /** A goal that the file states itself is the goal, whatever those below it want. */
    void lay(Draft.Reference ref, Persona next) {
      Persona top = draft.own().has(Facet.GOAL) ? next.without(Facet.GOAL) : next;
      if (isConflict(top)) {
        problems.add(ref.at(), conflict(wanting, persona.goal().statement(), ref.name(), top));
        return;
      }
      wanting = top.goal().isStated() ? ref.name() : wanting;
      persona = persona.overlay(top);
    }

    private boolean isConflict(Persona top) {
      return persona.goal().isStated()
          && top.goal().isStated()
          && !persona.goal().equals(top.goal());
    }

    private String conflict(String first, String wanted, String second, Persona top) {
      return "%s wants \"%s\" and %s wants \"%s\"; state a goal in this file to say which"
          .formatted(library.fileOf(first), wanted, library.fileOf(second), top.goal().statement());
    }

    Persona persona() {
      return persona;
    }
  }
}
