package dev.multitudes.testing.cassette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.SystemMessage;
import dev.multitudes.testing.model.Reply;
import dev.multitudes.testing.model.ScriptedModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project of LangChain4j's AiServices, with nothing of this one but what it tests with. */
class LangChain4jAloneTest {

  /** What such a project has. */
  interface Striker {
    @SystemMessage("You are a striker. Your goal: Score.")
    String play(String situation);
  }

  /** Its tools. */
  static final class Ball {
    final List<String> shots = new ArrayList<>();

    @Tool("Shoot at the goal.")
    String shoot(@P("the side to aim at") String side) {
      shots.add(side);
      return "The ball is in the net.";
    }
  }

  private final Ball ball = new Ball();

  private Striker striker(ChatModel model) {
    return AiServices.builder(Striker.class).chatModel(model).tools(ball).build();
  }

  private static ScriptedModel shooting() {
    return ScriptedModel.turns(
        Reply.calls("shoot", "{\"side\": \"RIGHT\"}"), Reply.says("I have scored."));
  }

  @Test
  void a_scripted_model_calls_the_tools_of_an_ai_service() {
    ScriptedModel model = shooting();

    assertThat(striker(model).play("The keeper stands left.")).isEqualTo("I have scored.");

    assertThat(ball.shots).containsExactly("RIGHT");
    assertThat(model.requests()).hasSize(2);
  }

  @Test
  void a_cassette_replays_an_ai_service_with_its_tool_calls(@TempDir Path folder) {
    Path file = folder.resolve("striker.json");
    striker(Cassette.at(file, Mode.RECORD).model(shooting())).play("The keeper stands left.");
    ball.shots.clear();

    Striker replayed = striker(Cassette.at(file, Mode.REPLAY).replay());

    assertThat(replayed.play("The keeper stands left.")).isEqualTo("I have scored.");
    assertThat(ball.shots).containsExactly("RIGHT");
  }

  @Test
  void a_changed_prompt_of_an_ai_service_is_a_miss_that_names_the_place(@TempDir Path folder) {
    Path file = folder.resolve("striker.json");
    striker(Cassette.at(file, Mode.RECORD).model(shooting())).play("The keeper stands left.");

    Striker replayed = striker(Cassette.at(file, Mode.REPLAY).replay());

    assertThatThrownBy(() -> replayed.play("The keeper stands right."))
        .isInstanceOf(CassetteMissException.class)
        .hasMessageContaining(
            "recorded \"The keeper stands left.\", now \"The keeper stands right.\"");
  }
}
