package dev.multitudes.track;

import static dev.multitudes.track.Told.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.multitudes.goal.Act;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final Goal BREAD = Goal.of("bbb");

  /** How many a and how many b there are in a text. */
  private static final class Letters implements EmbeddingModel {
    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
      return Response.from(segments.stream().map(it -> of(it.text())).toList());
    }

    private static Embedding of(String text) {
      return Embedding.from(new float[] {count(text, 'a'), count(text, 'b'), 1});
    }

    private static float count(String text, char letter) {
      return text.chars().filter(one -> one == letter).count();
    }
  }

  private final Likeness likeness = Likeness.of(new Letters());

  @Test
  void acts_are_ranked_by_how_like_the_goal_they_are() {
    Act far = said("aaa");
    Act near = said("abb");
    Act same = said("bbb");

    assertThat(likeness.ranking(BREAD, List.of(far, near, same))).containsExactly(same, near, far);
  }

  @Test
  void likeness_is_never_a_verdict() {
    Judgement judgement = likeness.judge(BREAD, Told.nothing().step(said("bbb")));

    assertThat(judgement)
        .isEqualTo(
            Judgement.of(
                Verdict.UNKNOWN,
                Basis.LIKENESS,
                "likeness to the goal 1.00, which ranks and decides nothing"));
    assertThat(likeness.judge(Goal.unstated(), Told.nothing().step(said("bbb"))).basis())
        .isEqualTo(Basis.NONE);
  }

  @Test
  void it_is_asked_only_where_a_stronger_source_has_nothing() {
    GoalTracker tracker = GoalTracker.byCriteria().orElse(likeness);
    Goal exact = BREAD.achievedWhen("it is baked", evidence -> false);

    assertThat(tracker.judge(BREAD, Told.nothing().step(said("b"))).basis())
        .isEqualTo(Basis.LIKENESS);
    assertThat(tracker.judge(exact, Told.nothing().step(said("b"))).basis())
        .isEqualTo(Basis.CRITERIA);
  }
}
