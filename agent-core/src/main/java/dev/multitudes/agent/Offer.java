package dev.multitudes.agent;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.multitudes.drift.DriftMeter;
import dev.multitudes.persona.Grant;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Section;
import dev.multitudes.persona.ToolScope;
import dev.multitudes.run.Cast;
import dev.multitudes.tool.Toolbox;
import java.util.List;
import java.util.Optional;

/**
 * What every run of an agent begins with.
 *
 * @param tools those that the persona may use
 * @param cast who acts, with these tools
 * @param meter what tells whether it drifts, if it is anchored on that
 */
record Offer(Toolbox tools, Cast cast, Optional<DriftMeter> meter) {

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
            tools.fingerprint()),
        DriftWatch.meter(persona));
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
