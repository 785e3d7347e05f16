package dev.multitudes.bench;

/** A line of a table, with cells as wide as the table's head. */
interface Row {

  /** As it is printed. */
  String row();
}
