package dev.multitudes.examples.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The program behind {@code ./multitudes}. */
@Command(
    name = "multitudes",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    description = "Personas that pursue their goals, told act by act.",
    subcommands = {
      FootballCommand.class,
      PlayCommand.class,
      ExperimentsCommand.class,
      CalibrateCommand.class,
      DistinguishCommand.class,
      DoctorCommand.class,
      PersonaCommand.class,
      ReplayCommand.class,
      ContinueCommand.class,
      ReadCallsCommand.class,
      ScoreCallsCommand.class,
      ScoreCoercionCommand.class,
      ScoreBfclCommand.class,
      ScoreGoalsCommand.class,
      ScoreHijacksCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Begin with:",
      "  ./multitudes football                      a striker decides",
      "  ./multitudes football --persona player     the goal is inferred, not stated",
      "  ./multitudes football --help               everything else you can ask for",
      "  ./multitudes play                          more scenarios, by name",
      "  ./multitudes persona list                  personas to begin with, as files",
      "  ./multitudes experiments                   what is claimed of personas, measured",
      "  ./multitudes distinguish                   a persona beside who really has its goal",
      "  ./multitudes doctor                        whether Ollama is ready, and what to do"
    })
public final class Main {

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * Runs a command.
   *
   * @return 0 if it did what was asked, 1 if a run broke or no model can be played yet, 2 if what
   *     was asked for does not exist, 3 if the model's server cannot be used
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    var line = new CommandLine(new Main());
    line.setOut(out).setErr(err);
    line.setUsageHelpAutoWidth(false).setUsageHelpWidth(96);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((problem, given) -> explain(problem));
    line.setExecutionExceptionHandler(
        (problem, command, given) -> {
          if (problem instanceof Refusal refusal) {
            command.getErr().println(refusal.getMessage());
            return refusal.code();
          }
          throw problem;
        });
    if (args.length == 0) {
      line.usage(out);
      return 0;
    }
    return line.execute(args);
  }

  private static int explain(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    command.getErr().println(problem.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, command.getErr());
    command.getErr().printf("See: ./%s --help%n", command.getCommandSpec().qualifiedName(" "));
    return Refusal.WRONG_INPUT;
  }
}
