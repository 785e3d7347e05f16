package dev.multitudes.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToolboxTest {

  private record Shoot(int power) {}

  private record Pass(String who) {}

  private final Tool shoot = Tool.of(Shoot.class, "Shoot.", shot -> "You shot.");
  private final Tool pass = Tool.of(Pass.class, "Pass.", pass -> "To " + pass.who() + ".");
  private final Toolbox tools = Toolbox.of(pass, shoot);

  private static Invocation call(String arguments) {
    return new Invocation("match-42/1.1", arguments, Optional.empty());
  }

  @Test
  void a_tool_made_of_a_record_works_on_typed_arguments() {
    assertThat(pass.call(call("{\"who\": \"Ann\"}"))).isEqualTo(Result.Done.saying("To Ann."));
    assertThat(pass.effect()).isEqualTo(Effect.ONCE);
    assertThat(pass.call(call("{}")))
        .isEqualTo(new Result.Refused("who is missing; it must be a string."));
  }

  @Test
  void a_tool_that_says_nothing_is_a_programmers_mistake() {
    var mute = Tool.of(Shoot.class, "Shoot.", shot -> nothing());

    assertThatThrownBy(() -> mute.call(call("{\"power\": 1}")))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("shoot returned null; return what the model is to be told");
  }

  @Test
  void tools_are_kept_in_order_and_their_specifications_are_made_once() {
    assertThat(tools.names()).containsExactly("pass", "shoot");
    assertThat(tools).hasToString("[pass, shoot]");
    assertThat(tools.specifications())
        .containsExactly(pass.specification(), shoot.specification())
        .isSameAs(tools.specifications());
    assertThat(tools.find("shoot")).contains(shoot);
    assertThat(tools.find("dribble")).isEmpty();
    assertThat(Toolbox.empty().names()).isEmpty();
    assertThat(tools.initialState()).isEmpty();
  }

  @Test
  void m5_an_unknown_tool_is_answered_with_those_there_are_and_the_nearest() {
    assertThat(tools.unknown("dribble"))
        .isEqualTo(new Result.Refused("There is no tool \"dribble\"; there are [pass, shoot]."));
    assertThat(tools.unknown("pas"))
        .isEqualTo(
            new Result.Refused(
                "There is no tool \"pas\"; there are [pass, shoot]. Did you mean \"pass\"?"));
    assertThat(Toolbox.empty().unknown("pass"))
        .isEqualTo(new Result.Refused("There is no tool \"pass\"; there are none."));
  }

  @Test
  void toolboxes_are_put_together() {
    assertThat(Toolbox.of(pass).plus(Toolbox.of(shoot)).names()).containsExactly("pass", "shoot");
    assertThat(Toolbox.empty().plus(tools).names()).containsExactly("pass", "shoot");
  }

  @Test
  void two_tools_of_one_name_are_refused_naming_both() {
    assertThatThrownBy(() -> tools.plus(Toolbox.from(new Passing())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There are two tools \"pass\": %s and %s.pass; rename one or leave one out with only(...)"
                .formatted(Pass.class.getName(), Passing.class.getName()));
  }

  static final class Passing {
    @dev.langchain4j.agent.tool.Tool
    void pass() {}
  }

  @Test
  void a_toolbox_can_be_narrowed_to_names_it_has() {
    assertThat(tools.only(Set.of("shoot")).names()).containsExactly("shoot");
    assertThat(tools.only(Set.of("shoot", "pass")).names()).containsExactly("pass", "shoot");
    assertThatThrownBy(() -> tools.only(Set.of("shot")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no tool \"shot\"; there are [pass, shoot]. Did you mean \"shoot\"?");
  }

  @Test
  void the_effect_of_a_tool_can_be_declared() {
    Toolbox declared = tools.declaring("shoot", Effect.READ);

    assertThat(declared.names()).containsExactly("pass", "shoot");
    assertThat(declared.find("shoot").orElseThrow().effect()).isEqualTo(Effect.READ);
    assertThat(declared.find("shoot").orElseThrow().call(call("{\"power\": 1}")))
        .isEqualTo(Result.Done.saying("You shot."));
    assertThat(declared.find("pass")).contains(pass);
    assertThatThrownBy(() -> tools.declaring("dribble", Effect.READ))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no tool \"dribble\"; there are [pass, shoot].");
  }

  @Test
  void tools_can_be_declared_to_answer_in_other_peoples_words() {
    Toolbox declared = tools.declaring("pass", Effect.READ).untrusted("pass");

    assertThat(declared.untrusted()).containsExactly("pass");
    assertThat(declared.declaring("pass", Effect.ONCE).untrusted()).containsExactly("pass");
    assertThat(declared.find("pass").orElseThrow().repeatable().effect()).isEqualTo(Effect.READ);
    assertThat(tools.untrusted()).isEmpty();
    assertThatThrownBy(() -> tools.untrusted("dribble"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no tool \"dribble\"; there are [pass, shoot].");
  }

  @Test
  void the_fingerprint_tells_names_descriptions_schemas_and_effects_but_not_their_order() {
    assertThat(tools.fingerprint())
        .hasSize(16)
        .isEqualTo(Toolbox.of(shoot, pass).fingerprint())
        .isNotEqualTo(Toolbox.of(pass).fingerprint())
        .isNotEqualTo(tools.declaring("pass", Effect.READ).fingerprint())
        .isNotEqualTo(
            Toolbox.of(pass, Tool.of(Shoot.class, "Shoot hard.", shot -> "")).fingerprint())
        .isNotEqualTo(
            Toolbox.of(pass, Tool.of(Other.Shoot.class, "Shoot.", shot -> "")).fingerprint());
  }

  private static final class Other {
    private record Shoot(double power) {}
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }
}
