package dev.multitudes.examples.calls;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How well something was read. */
public interface Score {

  /** As one object. */
  ObjectNode json();

  /** As a table for people, line by line. */
  List<String> table();

  /** What came out wrong, in the order of the cases. */
  List<Failure> failures();

  /** As one object, with what came out wrong under {@code failures}. */
  default ObjectNode jsonWithFailures() {
    ObjectNode all = json();
    var list = all.putArray("failures");
    failures().forEach(failure -> list.add(failure.json()));
    return all;
  }
}
