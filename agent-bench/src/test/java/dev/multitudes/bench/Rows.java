package dev.multitudes.bench;

/** Some rows of the table, each a test. */
interface Rows {

  /** Where what was seen is written. */
  Table table();

  /** Runs both, and gives ours. */
  default Ours run(Trial trial) throws Exception {
    Ours ours = Ours.of(trial);
    write(trial, new Peer(trial).run(), ours.account(trial.twist()));
    return ours;
  }

  default void write(Trial trial, String peer, String ours) {
    table().add(new Table.Line(trial.row(), trial.input(), peer, ours));
  }
}
