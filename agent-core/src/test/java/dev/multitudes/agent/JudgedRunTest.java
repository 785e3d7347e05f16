package dev.multitudes.agent;

import static dev.multitudes.agent.ScriptedReplies.calls;
import static dev.multitudes.agent.ScriptedReplies.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Verdict;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.run.Usage;
import dev.multitudes.tool.Tool;
import dev.multitudes.track.GoalTracker;
import dev.multitudes.track.ModelJudge;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs whose judge is a model: what it says, and that it spends from the run. */
class JudgedRunTest {

  record Write(String text) {}

  private static final Tool WRITE = Tool.of(Write.class, "Writes.", it -> "written: " + it.text());
  private static final Persona WRITER =
      Persona.named("a writer")
          .wanting(
              Goal.of("Write a kind letter.")
                  .achievedIfJudged("the letter is kind", "Was a kind letter written?"));

  /** Says yes to "friend", and takes 1000 tokens for it. */
  private static ChatModel judge() {
    return new ChatModel() {
      @Override
      public ChatResponse doChat(ChatRequest request) {
        boolean isKind = request.messages().getLast().toString().contains("written: Dear friend");
        return ChatResponse.builder()
            .aiMessage(
                AiMessage.from(
                    isKind
                        ? "{\"answer\": \"YES\", \"quote\": \"Dear friend\"}"
                        : "{\"answer\": \"NO\", \"quote\": \"\"}"))
            .tokenUsage(new TokenUsage(900, 100))
            .build();
      }
    };
  }

  private static Agent writer(AiMessage... replies) {
    return Agent.as(WRITER, ScriptedReplies.of(replies))
        .with(WRITE)
        .judgedBy(GoalTracker.judgedBy(ModelJudge.by(judge())));
  }

  private static List<Verdict> verdicts(Run run) {
    return run.all(Event.Judged.class).stream().map(it -> it.judgement().verdict()).toList();
  }

  @Test
  void a_run_ends_as_achieved_on_the_word_of_a_judge_who_is_named() {
    Run run =
        writer(
                calls("write", "{\"text\":\"You fool\"}"),
                calls("write", "{\"text\":\"Dear friend\"}"))
            .pursue("Write.");

    assertThat(verdicts(run)).containsExactly(Verdict.UNKNOWN, Verdict.ACHIEVES);
    assertThat(run.outcome())
        .isEqualTo(
            new Outcome.Achieved(
                "judged (unvalidated judge): the letter is kind, by \"Dear friend\""));
  }

  @Test
  void a_judge_spends_from_the_tokens_of_the_run() {
    Run run =
        writer(calls("write", "{\"text\":\"You fool\"}"), says("That will do."))
            .within(Limits.DEFAULT.tokens(999))
            .pursue("Write.");

    assertThat(run.usage()).isEqualTo(new Usage(900, 100));
    assertThat(run.outcome()).isInstanceOf(Outcome.Stopped.class);
    assertThat(run.outcome().toString()).contains("the limit of 999 tokens is reached");
  }

  @Test
  void a_claim_of_kindness_is_not_a_kind_letter() {
    Run run = writer(says("I wrote: Dear friend.")).remindedOfUnmet(0).pursue("Write.");

    assertThat(verdicts(run)).containsExactly(Verdict.UNKNOWN);
    assertThat(run.outcome()).isInstanceOf(Outcome.GaveUp.class);
  }
}
