package dev.multitudes.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.goal.GoalPosterior;
import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordLikelihoodTest {
  private static final WordLikelihood WORDS = words();

  private static WordLikelihood words() {
    var sayings = new LinkedHashMap<String, List<String>>();
    sayings.put("score", List.of("Shoot the ball!", "Put the ball in the goal!"));
    sayings.put("rest", List.of("Go to bed and sleep."));
    return new WordLikelihood(sayings);
  }

  @Test
  void the_posterior_is_that_computed_by_hand() {
    // vocabulary: shoot ball put goal / go bed sleep: 7 words; counts 5 and 3; prior .5 each
    double score = (2 + .5) / (5 + 3.5);
    double rest = .5 / (3 + 3.5);
    double none = 1 / 7.;

    GoalPosterior posterior = WORDS.posterior("The ball is yours.");

    assertThat(posterior.of("score")).isCloseTo(score / (score + rest + none), within(1e-12));
    assertThat(posterior.none()).isCloseTo(none / (score + rest + none), within(1e-12));
  }

  @Test
  void several_words_make_it_surer() {
    assertThat(WORDS.posterior("Shoot the ball into the goal").answer()).contains("score");
    assertThat(WORDS.posterior("Sleep! Go to bed!").answer()).contains("rest");
  }

  @Test
  void unknown_words_and_function_words_tell_nothing() {
    GoalPosterior posterior = WORDS.posterior("What is the capital of France?");

    assertThat(posterior.answer()).isEmpty();
    assertThat(posterior.none()).isCloseTo(1 / 3., within(1e-12));
  }

  @Property(tries = 200)
  void any_text_has_a_posterior(@ForAll String text) {
    GoalPosterior posterior = WORDS.posterior(text);

    assertThat(posterior.goals()).hasSize(2);
  }
}
