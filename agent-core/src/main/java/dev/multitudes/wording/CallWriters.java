package dev.multitudes.wording;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The formats that can be spoken. */
public final class CallWriters {
  private static final SortedMap<String, CallWriter> ALL = all();

  /** The writer of the format of this name, such as {@code "hermes"}; empty if there is none. */
  public static Optional<CallWriter> of(String format) {
    return Optional.ofNullable(ALL.get(format));
  }

  /** The names of all formats that can be spoken, sorted. */
  public static SortedSet<String> formats() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(ALL.keySet()));
  }

  private static SortedMap<String, CallWriter> all() {
    var all = new TreeMap<String, CallWriter>();
    all.putAll(JsonDialects.all());
    all.put("decision_json", new DecisionDialect());
    all.putAll(ListDialects.all());
    all.putAll(NamedDialects.all());
    all.putAll(ParameterDialects.all());
    all.putAll(GemmaDialects.all());
    all.putAll(PythonDialects.all());
    return Collections.unmodifiableSortedMap(all);
  }

  private CallWriters() {}
}
