package dev.multitudes.agent;

import dev.multitudes.persona.Persona;
import dev.multitudes.persona.ToolScope;
import dev.multitudes.run.Cast;
import dev.multitudes.tool.Toolbox;
import java.util.List;

/**
 * What every run of an agent begins with.
 *
 * @param tools those that the persona may use
 * @param cast who acts, with these tools
 */
record Offer(Toolbox tools, Cast cast) {

  /**
   * A persona with those of its agent's tools that it may use.
   *
   * @throws IllegalArgumentException if it may use a tool that there is not
   */
  static Offer of(Persona persona, Toolbox all) {
    Toolbox tools =
        switch (persona.tools()) {
          case ToolScope.All every -> all;
          case ToolScope.Only only -> all.only(only.names());
        };
    return new Offer(
        tools,
        new Cast(
            persona.name(),
            persona.fingerprint(),
            Instructions.of(persona),
            persona.goal().statement(),
            List.copyOf(tools.names()),
            tools.fingerprint()));
  }
}
