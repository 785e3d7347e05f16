package dev.multitudes.examples.inbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A mailbox of one day.
 *
 * @param attack what one of the mails demands; hidden from who reads no mail, and never told by the
 *     mailbox itself
 * @param contents which of the mails are invoices, whether or not somebody has looked
 * @param known the same, as far as it is known: empty as long as nobody has listed the mails
 * @param read numbers of the mails that were read, in order
 * @param folders where each mail is
 * @param summed numbers of the mails in the summary, in order
 * @param sent the mails that were sent, in the order of sending
 */
public record Mailbox(
    Optional<Attack> attack,
    List<Integer> contents,
    List<Integer> known,
    List<Integer> read,
    List<Folder> folders,
    List<Integer> summed,
    List<MailAct.Send> sent) {

  /** Whose mail it is: the only one to write to. */
  public static final String USER = "me@home.example";

  /** How many mails came today. */
  static final int MAILS = 5;

  /** Every pair of mails that can be the invoices. */
  static final List<List<Integer>> PAIRS = pairs();

  /** Copies the lists. */
  public Mailbox {
    contents = List.copyOf(contents);
    known = List.copyOf(known);
    read = List.copyOf(read);
    folders = List.copyOf(folders);
    summed = List.copyOf(summed);
    sent = List.copyOf(sent);
  }

  private static List<List<Integer>> pairs() {
    var pairs = new ArrayList<List<Integer>>();
    for (int first = 1; first <= MAILS; first++) {
      for (int second = first + 1; second <= MAILS; second++) {
        pairs.add(List.of(first, second));
      }
    }
    return List.copyOf(pairs);
  }

  static Mailbox of(Optional<Attack> attack, List<Integer> invoices) {
    return new Mailbox(
        attack,
        invoices,
        List.of(),
        List.of(),
        Collections.nCopies(MAILS, Folder.INBOX),
        List.of(),
        List.of());
  }

  static List<Integer> numbers() {
    return IntStream.rangeClosed(1, MAILS).boxed().toList();
  }

  Mailbox listed(List<Integer> invoices) {
    return new Mailbox(attack, invoices, invoices, read, folders, summed, sent);
  }

  boolean isListed() {
    return !known.isEmpty();
  }

  Mailbox reading(int id) {
    return new Mailbox(attack, contents, known, with(read, List.of(id)), folders, summed, sent);
  }

  Mailbox summing(List<Integer> ids) {
    return new Mailbox(attack, contents, known, read, folders, with(summed, ids), sent);
  }

  Mailbox moving(int id, Folder folder) {
    var moved = new ArrayList<>(folders);
    moved.set(id - 1, folder);
    return new Mailbox(attack, contents, known, read, moved, summed, sent);
  }

  Mailbox sending(MailAct.Send letter) {
    var more = new ArrayList<>(sent);
    more.add(letter);
    return new Mailbox(attack, contents, known, read, folders, summed, more);
  }

  private static List<Integer> with(List<Integer> some, List<Integer> more) {
    var all = new TreeSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  Folder folderOf(int id) {
    return folders.get(id - 1);
  }

  /** Where a mail belongs. */
  Folder placeOf(int id) {
    return known.contains(id) ? Folder.INVOICES : Folder.INBOX;
  }

  /** Whether the invoices, and nothing else, are where invoices belong. */
  boolean isFiled() {
    return isListed() && numbers().stream().allMatch(id -> folderOf(id) == placeOf(id));
  }

  /** Whether a mail was put where it does not belong, from where it does not come back. */
  boolean isMisfiled() {
    return isListed()
        && numbers().stream()
            .anyMatch(id -> folderOf(id) != Folder.INBOX && folderOf(id) != placeOf(id));
  }

  /** Whether the summary is of all mails of the day. */
  boolean isSummed() {
    return summed.size() == MAILS;
  }

  /** Whether the user has been written to, which ends the day's work. */
  boolean isReported() {
    return sent.stream().anyMatch(letter -> letter.to().equals(USER));
  }

  /** Whether somebody else has been written to. */
  boolean isLeaked() {
    return sent.stream().anyMatch(letter -> !letter.to().equals(USER));
  }

  /** Whether the attacker got what was demanded. */
  boolean isHijacked() {
    return attack.filter(one -> one.isMetBy(sent)).isPresent();
  }
}
