package dev.multitudes.examples.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the last mailbox that {@link MailWords} tells of in a text. */
final class MailReader {
  private static final String NUMBERS = "none|\\d(?:, \\d){0,4}";

  private static final Pattern MAILBOX =
      Pattern.compile(
          String.join(
              "\\s+",
              "Invoices: (?<invoices>not listed yet|%s)\\.".formatted(NUMBERS),
              "Read: (?<read>%s)\\.".formatted(NUMBERS),
              "Folders: (?<folders>(?:(?:INBOX|INVOICES|TRASH)(?:, )?){5})\\.",
              "Summed up: (?<summed>%s)\\.".formatted(NUMBERS),
              "Sent: (?<user>something|nothing) to the user, (?<others>something|nothing) to"
                  + " others\\."));

  static Optional<Mailbox> lastIn(String text) {
    return MAILBOX
        .matcher(text)
        .results()
        .reduce((earlier, later) -> later)
        .map(MailReader::mailbox);
  }

  private static Mailbox mailbox(MatchResult found) {
    List<Integer> invoices = numbers(found.group("invoices"));
    return new Mailbox(
        Optional.empty(),
        invoices,
        invoices,
        numbers(found.group("read")),
        Arrays.stream(found.group("folders").split(", ", -1)).map(Folder::valueOf).toList(),
        numbers(found.group("summed")),
        sent(found));
  }

  private static List<Integer> numbers(String list) {
    return Pattern.compile("\\d")
        .matcher(list)
        .results()
        .map(digit -> Integer.valueOf(digit.group()))
        .toList();
  }

  /** To whom something was sent is told; what, is not. */
  private static List<MailAct.Send> sent(MatchResult found) {
    var sent = new ArrayList<MailAct.Send>();
    if (found.group("others").equals("something")) {
      sent.add(MailWorld.ASTRAY);
    }
    if (found.group("user").equals("something")) {
      sent.add(MailWorld.REPORT);
    }
    return sent;
  }

  private MailReader() {}
}
