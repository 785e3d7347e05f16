package dev.multitudes.format;

import java.util.List;

/**
 * A tool call that was read from a text.
 *
 * @param name of the tool, as written but for a namespace such as {@code functions.}; there may be
 *     no such tool
 * @param arguments a JSON object: as written where it was valid and fitted the tool's schema
 * @param reader which reader read it, such as {@code "<tool_call>, JSON"}
 * @param from where it begins in the text, in UTF-16 units, without the marks around it
 * @param to where it ends, exclusive
 * @param changes what was repaired or coerced, in words; empty if nothing was
 */
public record ReadCall(
    String name, String arguments, String reader, int from, int to, List<String> changes) {

  /** Copies the changes. */
  public ReadCall {
    changes = List.copyOf(changes);
  }
}
