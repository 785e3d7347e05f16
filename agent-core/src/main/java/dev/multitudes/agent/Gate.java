package dev.multitudes.agent;

import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;

/**
 * Rules about each call before it runs.
 *
 * <pre>{@code
 * Gate noTransfers = (run, call) ->
 *     call.tool().equals("transfer") ? Ruling.ask("Money leaves the account.") : Ruling.allow();
 * }</pre>
 *
 * <p>Decides from the run and the call alone, so that it rules the same when a run goes on later.
 * If it throws, the call does not run and the run ends as broken.
 */
@FunctionalInterface
public interface Gate {

  /** What is to become of this call. */
  Ruling rule(Run run, ToolCall call);
}
