package dev.multitudes.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.agent.Agent;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Milestone;
import dev.multitudes.goal.Verdict;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import dev.multitudes.track.GoalTracker;
import dev.multitudes.track.ModelJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/goals.md shows is what is so. */
class GoalsPageTest {
  private static final Path PAGE = Path.of("../docs/goals.md");
  private static final Path HERE =
      Path.of("src/test/java/dev/multitudes/examples/GoalsPageTest.java");

  record Lookup(String order) {}

  record Refund(String order, int amount) {}

  private static Agent support(Persona clerk, ChatModel model, ChatModel other, Toolbox tools) {
    Goal refund =
        Goal.of("The customer gets the refund that the policy allows.")
            .passing(
                Milestone.of("the order is looked up", run -> !run.did(Lookup.class).isEmpty()))
            .passing(
                Milestone.of("the refund is booked", run -> !run.did(Refund.class).isEmpty())
                    .after("the order is looked up")
                    .weighing(2))
            .achievedByMilestones()
            .achievedIfJudged("the customer knows why", "Was the customer told the reason?")
            .never(
                "more than 200 is paid",
                run -> run.did(Refund.class).stream().anyMatch(it -> it.amount() > 200))
            .within(12);

    return Agent.as(clerk.wanting(refund), model)
        .with(tools)
        .judgedBy(GoalTracker.judgedBy(ModelJudge.by(other)).reading(tools));
  }

  /** A model that gives these replies in their order. */
  private static ChatModel saying(AiMessage... replies) {
    Deque<AiMessage> left = new ArrayDeque<>(Arrays.asList(replies));
    return new ChatModel() {
      @Override
      public ChatResponse doChat(ChatRequest request) {
        return ChatResponse.builder().aiMessage(left.pop()).build();
      }
    };
  }

  private static AiMessage call(String tool, String arguments) {
    return AiMessage.from(ToolExecutionRequest.builder().name(tool).arguments(arguments).build());
  }

  private static Run played(int amount) {
    var tools =
        Toolbox.of(
            Tool.of(Lookup.class, "Looks up.", it -> "delivered").with(Effect.READ),
            Tool.of(Refund.class, "Refunds.", it -> "booked"));
    ChatModel clerk =
        saying(
            call("lookup", "{\"order\":\"7\"}"),
            call("refund", "{\"order\":\"7\",\"amount\":" + amount + "}"),
            AiMessage.from("You get it back, for it came broken."));
    ChatModel judge =
        saying(
            AiMessage.from("{\"quote\":\"\",\"answer\":\"NO\"}"),
            AiMessage.from("{\"quote\":\"for it came broken\",\"answer\":\"YES\"}"));
    return support(Persona.named("a clerk"), clerk, judge, tools).pursue("My lamp came broken.");
  }

  private static List<Verdict> verdicts(Run run) {
    return run.all(Event.Judged.class).stream().map(it -> it.judgement().verdict()).toList();
  }

  @Test
  void the_goal_of_the_page_is_the_one_that_is_compiled() throws IOException {
    var blocks =
        Pattern.compile("(?s)```java\n(.*?)```").matcher(Files.readString(PAGE)).results().toList();

    assertThat(blocks).hasSize(1);
    assertThat(Files.readString(HERE)).contains(blocks.getFirst().group(1));
  }

  @Test
  void the_clerk_of_the_page_reaches_the_goal_by_milestones_and_a_judge() {
    Run run = played(30);

    assertThat(verdicts(run)).containsExactly(Verdict.ADVANCES, Verdict.ADVANCES, Verdict.ACHIEVES);
    assertThat(run.outcome().toString())
        .contains(
            "derived: all milestones are done; judged (unvalidated judge): the customer knows why,"
                + " by \"for it came broken\"");
  }

  @Test
  void paying_too_much_is_a_violation() {
    assertThat(verdicts(played(300))).containsExactly(Verdict.ADVANCES, Verdict.VIOLATES);
  }
}
