package dev.multitudes.track;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Fingerprint;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a judge sits: asks it as seldom as {@link Asking} says, and never twice about the same
 * goal, question and evidence. What it is not asked about stays as it said last.
 */
record Bench(Judge judge, Asking asking, Memory memory) {

  Hearing hear(Goal goal, List<String> questions, Step step) {
    Optional<String> reasonNotTo = asking.reasonNotTo(step.after().acts(), questions.size());
    Map<String, Opinion> before = new LinkedHashMap<>();
    Map<String, Opinion> after = new LinkedHashMap<>();
    String then = seen(goal, step.before());
    String now = seen(goal, step.after());
    for (String question : questions) {
      Opinion last = last(step.before(), Fingerprint.of(then, question));
      String key = Fingerprint.of(now, question);
      before.put(question, last);
      after.put(
          question,
          reasonNotTo
              .map(reason -> carried(key, last, reason))
              .orElseGet(() -> asked(goal, question, step.after(), key)));
    }
    return new Hearing(judge.standing(), before, after);
  }

  /** What was said of this evidence; before anything was done, that nothing is reached. */
  private Opinion last(Evidence evidence, String key) {
    return evidence.acts().isEmpty() && evidence.words().isEmpty()
        ? Opinion.no("")
        : memory.of(key).orElse(Opinion.unknown("not asked before"));
  }

  private Opinion carried(String key, Opinion last, String reason) {
    if (!last.isKnown()) {
      return Opinion.unknown(reason);
    }
    memory.keep(key, last);
    return last;
  }

  private Opinion asked(Goal goal, String question, Evidence evidence, String key) {
    return memory
        .of(key)
        .orElseGet(
            () -> {
              Opinion opinion = judge.opinion(goal, question, evidence);
              if (opinion.isKnown()) {
                memory.keep(key, opinion);
              }
              return opinion;
            });
  }

  /** Tells goal and evidence from others; the ids of acts do not matter. */
  private static String seen(Goal goal, Evidence evidence) {
    var parts = new ArrayList<String>();
    parts.add(goal.fingerprint());
    for (Act act : evidence.acts()) {
      switch (act) {
        case Act.Speech speech -> parts.addAll(List.of("said", speech.words()));
        case Act.Call call ->
            parts.addAll(List.of(call.fate().name(), call.tool(), call.arguments(), call.answer()));
      }
    }
    parts.add("words");
    parts.addAll(evidence.words());
    return Fingerprint.of(parts.toArray(String[]::new));
  }
}
