package dev.multitudes.wording;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** What stands before, between and behind several of a kind. */
record Frame(String open, String between, String close) {

  static Frame between(String between) {
    return new Frame("", between, "");
  }

  String around(Stream<String> parts) {
    return parts.collect(joining(between, open, close));
  }
}
