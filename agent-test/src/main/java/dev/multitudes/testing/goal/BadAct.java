package dev.multitudes.testing.goal;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Verdict;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import java.util.Optional;
import java.util.Set;

/**
 * An act that led away from the goal.
 *
 * @param id which act of the run: {@code turn.call} for a call, {@code turn} for words
 * @param told the act in a few words
 * @param judgement the verdict with its evidence
 */
public record BadAct(String id, String told, Judgement judgement) {
  private static final Set<Verdict> BAD =
      Set.of(Verdict.HINDERS, Verdict.FORECLOSES, Verdict.VIOLATES);
  private static final int LONGEST = 120;

  /** The first such act of a run, if a judge found one. */
  public static Optional<BadAct> firstIn(Run run) {
    return run.all(Event.Judged.class).stream()
        .filter(judged -> BAD.contains(judged.judgement().verdict()))
        .findFirst()
        .map(judged -> of(run, judged));
  }

  private static BadAct of(Run run, Event.Judged judged) {
    String told =
        run.acts().stream()
            .filter(act -> act.id().equals(judged.act()))
            .findFirst()
            .map(BadAct::told)
            .orElse("an act");
    return new BadAct(judged.act(), told, judged.judgement());
  }

  private static String told(Act act) {
    String all =
        switch (act) {
          case Act.Call call -> call.tool() + " " + call.arguments();
          case Act.Speech speech -> "\"" + speech.words() + "\"";
        };
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 3) + "...";
  }

  @Override
  public String toString() {
    return "act %s, %s: %s, %s".formatted(id, told, judgement.verdict(), judgement.why());
  }
}
