package dev.multitudes.track;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may stand in a call's arguments though other people said it.
 *
 * @param words addresses, numbers and other single words
 * @param domains of addresses and links, such as {@code example.org}; what lies under one is in it
 * @param arguments of tools, such as {@code send_email.body}, with all below them
 */
public record Allowed(Set<String> words, Set<String> domains, Set<String> arguments) {
  private static final Pattern AFTER_PLACE = Pattern.compile("(?s)[/?#\\\\].*");

  /** Nothing. */
  public static final Allowed NOTHING = new Allowed(Set.of(), Set.of(), Set.of());

  /** Copies the sets. */
  public Allowed {
    words = Set.copyOf(words);
    domains = Set.copyOf(domains);
    arguments = Set.copyOf(arguments);
  }

  /** The same, and the words of these values. */
  public Allowed values(String... more) {
    return new Allowed(plus(words, Stream.of(more)), domains, arguments);
  }

  /** The same, and addresses and links in this domain. */
  public Allowed domain(String more) {
    return new Allowed(words, plus(domains, Stream.of(more)), arguments);
  }

  /** The same, and whatever stands in this argument of this tool. */
  public Allowed argument(String tool, String argument) {
    var all = Stream.concat(arguments.stream(), Stream.of(tool + "." + argument));
    return new Allowed(words, domains, all.collect(Collectors.toSet()));
  }

  private static Set<String> plus(Set<String> some, Stream<String> texts) {
    Stream<String> more = texts.map(Words::of).flatMap(List::stream);
    return Stream.concat(some.stream(), more).collect(Collectors.toSet());
  }

  boolean mayCarry(String tool, String argument) {
    String place = tool + "." + argument;
    return arguments.stream().anyMatch(one -> place.equals(one) || place.startsWith(one + "."));
  }

  boolean isTrusted(String word) {
    return words.contains(word) || domains.stream().anyMatch(domain -> lies(hostOf(word), domain));
  }

  /** What stands behind the place itself names no host, whatever it looks like (RFC 3986, 3.2). */
  private static String hostOf(String word) {
    String place = AFTER_PLACE.matcher(word).replaceFirst("");
    return place.substring(place.lastIndexOf('@') + 1);
  }

  private static boolean lies(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }
}
