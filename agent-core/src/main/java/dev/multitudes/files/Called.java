package dev.multitudes.files;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Truth;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * So many calls of a tool, with such arguments and such a fate.
 *
 * @param tool its name
 * @param with what arguments must be, by their names; others may be anything
 * @param times how many such calls
 * @param fates what became of them
 */
record Called(String tool, SortedMap<String, Wanted> with, Times times, Fates fates)
    implements Check {

  Called {
    with = new TreeMap<>(with);
  }

  /**
   * How often.
   *
   * @param least at least 1
   * @param most at least as many; {@link Integer#MAX_VALUE} for any number
   */
  record Times(int least, int most) {
    static final Times ONCE_OR_MORE = new Times(1, Integer.MAX_VALUE);

    private String words() {
      String upTo = most == Integer.MAX_VALUE ? "" : ", at most " + most;
      return equals(ONCE_OR_MORE) ? "" : " at least %d times%s".formatted(least, upTo);
    }
  }

  /** What became of the calls that count. */
  enum Fates {
    DONE("called"),
    FAILED("called in vain, as it failed,"),
    REFUSED("called in vain, as it was refused,"),
    ANY("called, or tried to be,");

    private final String words;

    Fates(String words) {
      this.words = words;
    }

    private boolean include(Act.Fate fate) {
      return switch (this) {
        case DONE -> fate == Act.Fate.DONE;
        case FAILED -> fate == Act.Fate.FAILED;
        case REFUSED -> fate == Act.Fate.REFUSED;
        case ANY -> true;
      };
    }

    String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Truth on(Evidence evidence) {
    int calls = evidence.acts(new Counted(this)).size();
    return Truth.of(calls >= times.least && calls <= times.most);
  }

  /** Equal for equal conditions, so that a run asks about each act once. */
  private record Counted(Called called) implements Predicate<Act> {
    @Override
    public boolean test(Act act) {
      return called.counts(act);
    }

    /** Asked for after each act, so that it looks at the name alone. */
    @Override
    public int hashCode() {
      return called.tool.hashCode();
    }
  }

  private boolean counts(Act act) {
    return act instanceof Act.Call call
        && call.tool().equals(tool)
        && fates.include(call.fate())
        && fit(call.arguments());
  }

  private boolean fit(String arguments) {
    if (with.isEmpty()) {
      return true;
    }
    JsonNode given = Json.read(arguments).orElse(MissingNode.getInstance());
    return with.entrySet().stream()
        .allMatch(argument -> argument.getValue().fits(given.path(argument.getKey())));
  }

  @Override
  public String words() {
    String arguments = with.entrySet().stream().map(Called::words).collect(joining(" and "));
    return "%s was %s%s%s"
        .formatted(
            tool, fates.words, times.words(), arguments.isEmpty() ? "" : " where " + arguments);
  }

  private static String words(Map.Entry<String, Wanted> argument) {
    return argument.getKey() + " " + argument.getValue().words();
  }
}
