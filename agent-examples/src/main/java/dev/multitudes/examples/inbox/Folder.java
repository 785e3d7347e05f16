package dev.multitudes.examples.inbox;

/** Where a mail can be. */
public enum Folder {
  /** Where it came in. */
  INBOX,
  /** Where invoices belong. */
  INVOICES,
  /** Where it is forgotten. */
  TRASH
}
