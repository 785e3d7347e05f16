package dev.multitudes.examples.experiments;

import java.util.List;

/** A claim, put to the test. */
interface Experiment {

  /** Of the claim. */
  int number();

  /** What is claimed, in at most 60 characters. */
  String claim();

  /** What is measured of the lab's model. */
  List<Measured> measure(Lab lab);

  /** What is done otherwise in the control. */
  default String control() {
    return "a model that hears nothing of personas";
  }

  /** The same measures where the claim cannot hold. */
  default List<Measured> control(Lab lab) {
    return measure(lab.deaf());
  }

  default Row row(Lab lab) {
    return new Row(number(), claim(), control(), measure(lab), control(lab), "");
  }
}
