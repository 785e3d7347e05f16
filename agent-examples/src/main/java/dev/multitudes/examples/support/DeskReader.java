package dev.multitudes.examples.support;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the last ticket that {@link DeskWords} tells of in a text. */
final class DeskReader {
  private static final Pattern TICKET =
      Pattern.compile(
          String.join(
              "\\s+",
              "Order (?<ticket>[A-Z]-\\d{1,6}): (?:not looked up yet|delivered (?<days>\\d{1,4})"
                  + " days ago, (?<use>used|unused), (?<units>\\d{1,6})\\.(?<cents>\\d\\d))\\.",
              "Booked: (?:nothing|(?<status>refunded|exchanged|escalated)(?:"
                  + " \\((?<reason>LATE|USED|EXPENSIVE)\\))?)\\.",
              "The customer was answered (?<said>[0-4]) of 4 times, (?<explained>[0-4]) of them"
                  + " with the reason\\."));

  static Optional<Desk> lastIn(String text) {
    return TICKET.matcher(text).results().reduce((earlier, later) -> later).map(DeskReader::desk);
  }

  private static Desk desk(MatchResult found) {
    return new Desk(
        found.group("ticket"),
        part(found, "days").map(days -> order(found)),
        part(found, "status").map(status -> booking(found, status)),
        Integer.parseInt(found.group("said")),
        Integer.parseInt(found.group("explained")));
  }

  private static Order order(MatchResult found) {
    return new Order(
        found.group("ticket"),
        Integer.parseInt(found.group("days")),
        Order.Use.valueOf(found.group("use").toUpperCase(Locale.ROOT)),
        Integer.parseInt(found.group("units") + found.group("cents")));
  }

  private static Booking booking(MatchResult found, String status) {
    return new Booking(
        Booking.Status.valueOf(status.toUpperCase(Locale.ROOT)),
        part(found, "reason").map(Rule::valueOf));
  }

  private static Optional<String> part(MatchResult found, String name) {
    return Optional.ofNullable(found.group(name));
  }

  private DeskReader() {}
}
