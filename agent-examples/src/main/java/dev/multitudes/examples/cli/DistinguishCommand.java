package dev.multitudes.examples.cli;

import static java.util.stream.Collectors.joining;

import dev.multitudes.agent.NoDecisionException;
import dev.multitudes.examples.likeness.Interview;
import dev.multitudes.examples.likeness.Likeness;
import dev.multitudes.examples.likeness.Subject;
import dev.multitudes.examples.likeness.Subjects;
import dev.multitudes.reference.Distinguishability;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How far a persona's decisions can be told from those of a planner who has its goal. */
@Command(
    name = "distinguish",
    sortOptions = false,
    description = {
      "Compares a persona's decisions with those of a planner who really has its goal, in each"
          + " state",
      "as it is, mirrored, in other words, and with the goal exchanged. Each claim states its"
          + " bound,",
      "and what it would take: that no difference is found proves nothing.",
      ""
    },
    footer = {
      "",
      "Scenarios and personas: football: striker, bribed, coach, captain, player (whose goal"
          + " nobody",
      "states; it is compared with the striker).",
      "",
      "For example:",
      "  ./multitudes distinguish",
      "  ./multitudes distinguish --model simulated:8 --trials 200 --svg acts.svg",
      "  ./multitudes distinguish --persona captain --model ollama:qwen3:4b --trials 10",
      "",
      "Exit codes: 0 it was measured, 1 it was not, 2 wrong input, 3 the model cannot be used."
    })
final class DistinguishCommand implements Callable<Integer> {
  private static final int NOT_MEASURED = 1;

  @Option(names = "--scenario", paramLabel = "NAME", description = "Where. Default: football.")
  String scenario = "football";

  @Option(names = "--persona", paramLabel = "NAME", description = "Who acts. Default: striker.")
  String persona = "striker";

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description =
          "Who plays the persona: simulated (the best act), simulated:BETA (softmax of beta times"
              + " value), or ollama:NAME. Default: simulated.")
  String model = "simulated";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where Ollama listens. Default: OLLAMA_HOST, or else http://127.0.0.1:11434.")
  @Nullable String url;

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "How often each question is asked. Default: 20.")
  int trials = 20;

  @Option(
      names = "--beta",
      paramLabel = "B",
      description = "The planner is bounded: softmax of beta times value. Default: 8.")
  double beta = Distinguishability.BETA;

  @Option(
      names = "--margin",
      paramLabel = "M",
      description = "Total variation that counts as none to speak of. Default: 0.1.")
  double margin = Distinguishability.MARGIN;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides all chance of ours. Default: 1.")
  long seed = 1;

  @Option(names = "--json", description = "Print one JSON object instead of the report.")
  boolean json;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Draw how often each act was done beside the planner's.")
  @Nullable Path svg;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    requireNumbers();
    return compare(subject());
  }

  private void requireNumbers() {
    if (trials < 1) {
      throw Refusal.wrong("--trials must be at least 1 but was %d.".formatted(trials));
    }
    if (!(beta >= 0) || Double.isInfinite(beta)) {
      throw Refusal.wrong(
          "--beta must be a number of at least 0 but was %s.".formatted(Numbers.told(beta)));
    }
    if (!(margin > 0 && margin < 1)) {
      throw Refusal.wrong(
          "--margin must be above 0 and below 1 but was %s.".formatted(Numbers.told(margin)));
    }
  }

  private Subject<?, ?> subject() {
    Subjects there =
        Subjects.everywhere().stream()
            .filter(one -> one.scenario().equalsIgnoreCase(scenario.strip()))
            .findFirst()
            .orElseThrow(() -> Refusal.wrong(unknownScenario()));
    return there.named(persona).orElseThrow(() -> Refusal.wrong(unknownPersona(there)));
  }

  private String unknownScenario() {
    return "There is no scenario \"%s\"; there are %s."
        .formatted(
            scenario,
            Subjects.everywhere().stream().map(Subjects::scenario).collect(joining(", ")));
  }

  private String unknownPersona(Subjects there) {
    return "There is no persona \"%s\" to compare in %s; there are %s."
        .formatted(
            persona,
            there.scenario(),
            there.all().stream().map(Subject::name).collect(joining(", ")));
  }

  private <S extends Record, A> int compare(Subject<S, A> subject) {
    Player player =
        Player.named(model, Optional.ofNullable(url), subject.moments().getFirst().world(), seed);
    var page = new LikenessPage(spec.commandLine().getOut(), player);
    if (!json) {
      page.begin(scenario, subject, trials);
    }
    Likeness<S, A> likeness;
    try {
      likeness = Interview.of(subject, trials, player.model());
    } catch (NoDecisionException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return NOT_MEASURED;
    }
    var found = likeness.report(beta, margin);
    if (found.isEmpty()) {
      spec.commandLine().getErr().println(silent(likeness.without()));
      return NOT_MEASURED;
    }
    tell(page, player, new Comparison<>(likeness, found.get(), seed));
    return 0;
  }

  private <S extends Record, A> void tell(
      LikenessPage page, Player player, Comparison<S, A> comparison) {
    if (json) {
      spec.commandLine().getOut().println(LikenessJson.of(scenario, player, comparison));
    } else {
      page.tell(comparison);
    }
    if (svg != null) {
      draw(svg, ActsPicture.of(scenario, player.title(), comparison));
      if (!json) {
        page.drawn(svg);
      }
    }
  }

  private String silent(int replies) {
    return "None of %d replies did anything that %s could be compared by, so there is nothing to measure."
        .formatted(replies, persona);
  }

  private static void draw(Path file, String picture) {
    try {
      Files.writeString(file, picture, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Refusal.wrong("The picture cannot be written to %s: %s.".formatted(file, e));
    }
  }
}
