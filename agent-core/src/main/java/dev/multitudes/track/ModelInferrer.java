package dev.multitudes.track;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.multitudes.context.CauseChain;
import dev.multitudes.goal.Consulted;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Inference;
import java.util.List;
import java.util.Objects;

/**
 * Infers goals from words by the votes of a model: asked several times, with some chance in each
 * reply, which goal of a list somebody has who was told these words; none and another one may be
 * answered too. Better not the model that plays the persona.
 *
 * <pre>{@code
 * GoalInferrer inferrer =
 *     WorldInferrer.in(world).readingWordsBy(ModelInferrer.asking(model).among(goals));
 * }</pre>
 *
 * <p>A goal that the model proposes itself becomes a hypothesis with the prior of the others. What
 * it is worth in a world is not known, so acts can only speak against it: they are as probable
 * under it as without a goal.
 *
 * <p>Replies that cannot be read are no votes, and their number is told. If the model fails it is
 * not asked again; without any vote each hypothesis is equally probable. All votes are counted even
 * where the first decide, because their shares meet what acts say later.
 */
public final class ModelInferrer implements GoalInferrer {
  /** How often the model is asked. */
  public static final int DEFAULT_VOTES = 10;

  private static final double TEMPERATURE = .8;

  private final ChatModel model;
  private final List<Goal> goals;
  private final int votes;

  private ModelInferrer(ChatModel model, List<Goal> goals, int votes) {
    this.model = model;
    this.goals = List.copyOf(goals);
    this.votes = votes;
  }

  /** Votes of this model, which proposes every goal itself until candidates are given. */
  public static ModelInferrer asking(ChatModel model) {
    return new ModelInferrer(model, List.of(), DEFAULT_VOTES);
  }

  /** On these candidates. */
  public ModelInferrer among(List<Goal> candidates) {
    return new ModelInferrer(model, candidates, votes);
  }

  /** Asked so often, from 1 to 100 times. */
  public ModelInferrer votes(int other) {
    if (other < 1 || other > 100) {
      throw new IllegalArgumentException("votes must be from 1 to 100 but was " + other);
    }
    return new ModelInferrer(model, goals, other);
  }

  @Override
  public List<Goal> hypotheses() {
    return goals;
  }

  /** Each hypothesis equally probable: without a world, acts tell nothing of goals. */
  @Override
  public Inference fromActs(Evidence evidence) {
    return new Unknowing(goals).fromActs(evidence);
  }

  @Override
  public Inference fromWords(String words) {
    var poll = new Poll(new Ballot(goals.stream().map(Goal::statement).toList()));
    var request = request(poll.ballot, words);
    while (poll.isOpen() && poll.asked.calls() < votes) {
      poll.ask(request);
    }
    return poll.inference();
  }

  private ChatRequest request(Ballot ballot, String words) {
    var request = ChatRequest.builder().messages(ballot.messages(words)).temperature(TEMPERATURE);
    return model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
        ? request.responseFormat(ballot.schema()).build()
        : request.build();
  }

  /** One round of asking. */
  private final class Poll {
    private final Ballot ballot;
    private final Count count;
    private Consulted asked = new Consulted("", 0, 0, 0);
    private String failure = "";

    Poll(Ballot ballot) {
      this.ballot = ballot;
      this.count = new Count(ballot.candidates());
    }

    boolean isOpen() {
      return failure.isEmpty();
    }

    void ask(ChatRequest request) {
      try {
        ChatResponse response = model.chat(request);
        asked = asked.plus(cost(response));
        count.add(ballot.read(Objects.requireNonNullElse(response.aiMessage().text(), "")));
      } catch (RuntimeException e) {
        failure = e.getClass().getSimpleName() + ": " + e.getMessage();
        asked = asked.plus(new Consulted("", 1, 0, 0));
        if (CauseChain.of(e).stream().anyMatch(InterruptedException.class::isInstance)) {
          Thread.currentThread().interrupt(); // for whoever interrupted the run: it stops next
        }
      }
    }

    Inference inference() {
      Inference inference = Inference.of(count.posterior()).consulting(asked);
      if (count.unreadable() > 0) {
        inference =
            inference.noting(
                "%d of %d replies could not be read as a vote"
                    .formatted(count.unreadable(), count.unreadable() + count.readable()));
      }
      return isOpen()
          ? inference
          : inference.noting(
              "after %d of %d votes the model failed, %s"
                  .formatted(count.readable(), votes, failure));
    }
  }

  private static Consulted cost(ChatResponse response) {
    TokenUsage usage = Objects.requireNonNullElse(response.tokenUsage(), new TokenUsage());
    return new Consulted(
        Objects.requireNonNullElse(response.modelName(), ""),
        1,
        Objects.requireNonNullElse(usage.inputTokenCount(), 0),
        Objects.requireNonNullElse(usage.outputTokenCount(), 0));
  }
}
