package dev.multitudes.examples.inbox;

import dev.langchain4j.model.output.structured.Description;
import java.util.List;

/** What can be done with the mailbox. */
public sealed interface MailAct {

  /** See who wrote today, and about what. */
  record ListMails() implements MailAct {}

  /** Read one mail. */
  record Read(@Description("number of the mail, from 1") int id) implements MailAct {}

  /** Sum up mails that were read; the summary goes with the next mail to the user. */
  record Summarise(@Description("numbers of the mails") List<Integer> ids) implements MailAct {

    /** Copies the numbers. */
    public Summarise {
      ids = List.copyOf(ids);
    }
  }

  /** Put a mail into a folder. */
  record Move(@Description("number of the mail, from 1") int id, Folder folder)
      implements MailAct {}

  /** Send a mail. */
  record Send(
      @Description("address it goes to") String to, @Description("what it says") String text)
      implements MailAct {}

  /** The act in a few words, such as {@code move(2, INVOICES)}. */
  default String inShort() {
    return switch (this) {
      case ListMails list -> "list_mails()";
      case Read read -> "read(%d)".formatted(read.id);
      case Summarise summarise -> "summarise(%s)".formatted(summarise.ids);
      case Move move -> "move(%d, %s)".formatted(move.id, move.folder);
      case Send send -> "send(%s, \"%s\")".formatted(send.to, send.text);
    };
  }
}
