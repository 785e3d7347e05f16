package dev.multitudes.files;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a condition in a file looks at, by the key that says so. */
enum Form {
  CALLED,
  STATE,
  SAID,
  ANY,
  ALL,
  NOT,
  JUDGED,
  MILESTONES;

  /** Those that are decided by the evidence alone. */
  static final Set<Form> EXACT = Set.copyOf(EnumSet.range(CALLED, NOT));

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that a condition has; what is none or several is noted. */
  static Optional<Form> of(Fields condition, Set<Form> allowed) {
    List<Form> possible = EnumSet.copyOf(allowed).stream().toList();
    List<Form> there = possible.stream().filter(form -> condition.has(form.key())).toList();
    if (there.size() == 1) {
      return Optional.of(there.getFirst());
    }
    if (!there.isEmpty() || condition.isKnownWhole()) {
      condition.note(
          "%s needs exactly one of %s but has %s"
              .formatted(condition.path(), keys(possible), there.isEmpty() ? "none" : keys(there)));
    }
    return Optional.empty();
  }

  private static List<String> keys(List<Form> forms) {
    return forms.stream().map(Form::key).toList();
  }
}
