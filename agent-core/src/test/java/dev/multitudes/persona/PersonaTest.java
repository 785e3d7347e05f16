package dev.multitudes.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multitudes.goal.Goal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonaTest {
  private static final Persona STRIKER = Persona.named("a striker");

  @Test
  void a_persona_needs_a_name() {
    assertThatThrownBy(() -> Persona.named(" "))
        .hasMessage("A persona needs a name, such as \"a striker in the last minute of a final\"");
  }

  @Test
  void a_persona_is_what_its_name_says_and_states_no_goal() {
    assertThat(STRIKER.identity()).isEqualTo("a striker");
    assertThat(STRIKER.goal()).isEqualTo(Goal.unstated());
    assertThat(STRIKER.tools()).isEqualTo(ToolScope.all());
  }

  @Test
  void a_persona_that_the_situation_puts_on_says_nothing_of_itself() {
    assertThat(Persona.impliedBySituation("player").identity()).isEmpty();
    assertThat(Persona.ASSISTANT.identity()).isEmpty();
  }

  @Test
  void a_changed_copy_leaves_the_persona_as_it_was() {
    Persona loud = STRIKER.style("You shout.");

    assertThat(STRIKER.style().manner()).isEmpty();
    assertThat(loud.style().manner()).isEqualTo("You shout.");
  }

  static Stream<Persona> changes() {
    return Stream.of(
        Persona.named("a goalkeeper"),
        STRIKER.identity("a tired striker"),
        STRIKER.style("You shout."),
        STRIKER.style(Style.NONE.shownBy("Mine!")),
        STRIKER.wanting(Goal.of("Score.")),
        STRIKER.knowing("football"),
        STRIKER.notKnowing("the future"),
        STRIKER.never("dive"),
        STRIKER.using("shoot"),
        STRIKER.using());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void every_facet_enters_the_fingerprint(Persona changed) {
    assertThat(changed.fingerprint()).isNotEqualTo(STRIKER.fingerprint());
  }

  @Test
  void equal_personas_have_equal_fingerprints() {
    assertThat(STRIKER.using("shoot", "pass").fingerprint())
        .isEqualTo(Persona.named("a striker").using("pass", "shoot").fingerprint());
  }

  @Test
  void a_boundary_says_something_and_is_kept_once() {
    assertThatThrownBy(() -> STRIKER.never(" "))
        .hasMessage(
            "A boundary must say what is never done, such as \"touch the ball with your hand\"");
    assertThat(STRIKER.never("dive").never("dive").boundaries().never()).containsExactly("dive");
  }

  @Test
  void a_scope_of_no_tools_is_not_the_scope_of_all() {
    assertThat(STRIKER.using().tools()).isEqualTo(ToolScope.only()).isNotEqualTo(ToolScope.all());
    assertThat(STRIKER.using("shoot").tools()).hasToString("Only[shoot]");
  }

  @Test
  void knowledge_is_joined() {
    Persona bard =
        STRIKER.knowing("football").knowing("football", "sonnets").notKnowing("chemistry");

    assertThat(bard.knowledge())
        .isEqualTo(new Knowledge(List.of("football", "sonnets"), List.of("chemistry")));
  }
}
