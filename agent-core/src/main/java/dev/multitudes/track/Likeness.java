package dev.multitudes.track;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import dev.multitudes.goal.Act;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Step;
import dev.multitudes.goal.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How like the words of an act are to those of a goal, by an embedding model: good for ranking acts
 * where nothing else can, and never a verdict, for a text can be like a goal and far from it.
 */
public final class Likeness implements GoalTracker {
  private final EmbeddingModel model;

  private Likeness(EmbeddingModel model) {
    this.model = model;
  }

  /** By the embeddings of this model. */
  public static Likeness of(EmbeddingModel model) {
    return new Likeness(model);
  }

  @Override
  public Judgement judge(Goal goal, Step step) {
    if (!goal.isStated()) {
      return Judgement.of(Verdict.UNKNOWN, Basis.NONE, "no goal is stated to compare with");
    }
    double cosine = CosineSimilarity.between(embedded(goal), embedded(step.act()));
    return Judgement.of(
        Verdict.UNKNOWN,
        Basis.LIKENESS,
        String.format(
            Locale.ROOT, "likeness to the goal %.2f, which ranks and decides nothing", cosine));
  }

  /** The acts, the most like the goal's statement first; equals in their order. */
  public List<Act> ranking(Goal goal, List<Act> acts) {
    Embedding wanted = embedded(goal);
    return acts.stream()
        .map(act -> new Ranked(act, CosineSimilarity.between(wanted, embedded(act))))
        .sorted(Comparator.comparingDouble(Ranked::cosine).reversed())
        .map(Ranked::act)
        .toList();
  }

  private record Ranked(Act act, double cosine) {}

  private Embedding embedded(Goal goal) {
    return model.embed(goal.statement()).content();
  }

  private Embedding embedded(Act act) {
    return model
        .embed(
            switch (act) {
              case Act.Speech speech -> speech.words();
              case Act.Call call -> call.tool() + " " + call.arguments() + " " + call.answer();
            })
        .content();
  }
}
