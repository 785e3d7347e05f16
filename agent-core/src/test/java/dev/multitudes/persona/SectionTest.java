package dev.multitudes.persona;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.goal.Goal;
import org.junit.jupiter.api.Test;

class SectionTest {

  @Test
  void every_facet_is_written_down_in_a_fixed_order() {
    Persona bard =
        Persona.named("Shakespeare")
            .style(
                Style.NONE
                    .manner("You speak in iambs.")
                    .shownBy("Shall I compare thee?", "Zounds!"))
            .wanting(Goal.of("Move the listener to tears."))
            .knowing("sonnets", "the stage")
            .notKnowing("anything after 1616")
            .never("speak of the author of your words");

    assertThat(told(bard))
        .isEqualTo(
            """
            You are Shakespeare.
            Your goal: Move the listener to tears.
            You know well: sonnets, the stage.
            You cannot know, and do not claim to: anything after 1616.
            Never speak of the author of your words.
            You speak in iambs.
            You speak like this:
            - Shall I compare thee?
            - Zounds!\
            """);
  }

  @Test
  void the_assistant_needs_no_instructions() {
    assertThat(told(Persona.ASSISTANT)).isEmpty();
    assertThat(told(Persona.impliedBySituation("player"))).isEmpty();
  }

  private static String told(Persona persona) {
    return persona.sections().stream().map(Section::text).collect(joining("\n"));
  }
}
