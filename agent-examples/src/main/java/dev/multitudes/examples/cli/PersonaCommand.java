package dev.multitudes.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Personas as files: lists, shows, checks and lays them together. */
@Command(
    name = "persona",
    description = {
      "Personas as files: lists them, shows what a model is told of one, checks files, and lays",
      "personas over each other. Asks no model.",
      ""
    },
    subcommands = {
      PersonaListCommand.class,
      PersonaShowCommand.class,
      PersonaCheckCommand.class,
      PersonaBlendCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "For example:",
      "  ./multitudes persona list",
      "  ./multitudes persona show shakespeare",
      "  ./multitudes persona check my-personas",
      "  ./multitudes persona blend shakespeare --knowledge-of physicist --out tutor.yaml",
      "",
      "How to write one: docs/personas.md."
    })
final class PersonaCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
