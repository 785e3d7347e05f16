package dev.multitudes.agent;

import dev.multitudes.run.Run;
import java.util.Optional;

/** Ends a run that would otherwise go on; asked before the model is. */
@FunctionalInterface
public interface StopRule {

  /** Why to stop, or empty to go on. Decides from the run alone. */
  Optional<String> reasonToStop(Run run);
}
