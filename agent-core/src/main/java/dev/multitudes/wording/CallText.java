package dev.multitudes.wording;

import java.util.List;
import java.util.Optional;

/** How calls are written. */
sealed interface CallText permits JsonCalls, ParameterCalls, PythonCalls, GemmaCalls {

  /** Empty if this format cannot carry one of them. */
  Optional<String> write(List<SpokenCall> calls);
}
