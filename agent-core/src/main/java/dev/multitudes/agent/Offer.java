package dev.multitudes.agent;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.multitudes.persona.Grant;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Section;
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
    Toolbox tools = allowed(persona, all);
    return new Offer(
        tools,
        new Cast(
            persona.name(),
            persona.fingerprint(),
            persona.sections().stream().map(Section::text).collect(joining("\n")),
            persona.reminder(),
            persona.goal().statement(),
            List.copyOf(tools.names()),
            tools.fingerprint()));
  }

  private static Toolbox allowed(Persona persona, Toolbox all) {
    ToolScope scope = persona.tools().or(persona.grants().stream().map(Grant::tool).toList());
    Toolbox inScope =
        switch (scope) {
          case ToolScope.All every -> all;
          case ToolScope.Only only -> all.only(only.names());
        };
    return persona.boundaries().forbidden().isEmpty()
        ? inScope
        : inScope.only(inScope.names().stream().filter(persona::mayUse).collect(toSet()));
  }
}
