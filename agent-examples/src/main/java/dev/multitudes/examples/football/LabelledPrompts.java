package dev.multitudes.examples.football;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.multitudes.files.LabelledGoals;
import dev.multitudes.goal.Goal;
import dev.multitudes.track.Labelled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Sentences that somebody on a pitch may be told, twelve for each goal of a player and twelve for
 * none, labelled by hand before any reader had seen them.
 */
public final class LabelledPrompts {
  private static final String NAME = "goals.jsonl";

  /** All of them, in the order of the file. */
  public static List<Labelled> all(List<Goal> goals) {
    try (InputStream in =
        Objects.requireNonNull(LabelledPrompts.class.getResourceAsStream(NAME), NAME)) {
      return LabelledGoals.read(NAME, new String(in.readAllBytes(), UTF_8), goals);
    } catch (IOException e) {
      throw new UncheckedIOException("A resource of this program cannot be read", e);
    }
  }

  private LabelledPrompts() {}
}
