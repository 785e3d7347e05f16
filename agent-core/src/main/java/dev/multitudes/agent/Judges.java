package dev.multitudes.agent;

import dev.multitudes.track.GoalInferrer;
import dev.multitudes.track.GoalTracker;
import java.util.Optional;

/** Who judges the acts, and who infers a goal that is not stated. */
record Judges(GoalTracker tracker, Optional<GoalInferrer> inferrer) {}
