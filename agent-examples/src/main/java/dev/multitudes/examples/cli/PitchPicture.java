package dev.multitudes.examples.cli;

import static java.util.stream.Collectors.joining;

import dev.multitudes.examples.football.Football;
import dev.multitudes.examples.football.Pitch;
import dev.multitudes.examples.football.PitchDrawing;
import dev.multitudes.examples.football.Start;
import dev.multitudes.tool.States;
import java.util.Optional;

/** Draws the states of football runs, and nothing for those of other worlds. */
final class PitchPicture {
  private static final States<Pitch> STATES = States.of(Football.player(Start.S0));

  /** The drawing of a state, from its JSON; without the ending, which the story tells. */
  static Optional<String> of(String state) {
    try {
      return Optional.of(
          PitchDrawing.of(STATES.read(state))
              .lines()
              .map(String::stripTrailing)
              .filter(row -> !row.startsWith("The play is over"))
              .collect(joining("\n")));
    } catch (IllegalArgumentException notAPitch) {
      return Optional.empty();
    }
  }

  private PitchPicture() {}
}
