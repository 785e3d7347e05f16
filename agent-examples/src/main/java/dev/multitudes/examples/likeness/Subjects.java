package dev.multitudes.examples.likeness;

import java.util.List;
import java.util.Optional;

/**
 * Who can be compared with planners, by scenario. Another scenario is one more here: its subjects,
 * each with the moments in which it decides.
 *
 * @param scenario its name for a command line
 * @param all its subjects
 */
public record Subjects(String scenario, List<Subject<?, ?>> all) {

  /** Copies the subjects. */
  public Subjects {
    all = List.copyOf(all);
  }

  /** Those of all scenarios. */
  public static List<Subjects> everywhere() {
    return List.of(new Subjects("football", Footballers.all()));
  }

  /** Who has this name, in capitals or not. */
  public Optional<Subject<?, ?>> named(String name) {
    return all.stream().filter(one -> one.name().equalsIgnoreCase(name.strip())).findFirst();
  }
}
