package dev.multitudes.agent;

import static dev.multitudes.agent.ScriptedReplies.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.multitudes.drift.Preference;
import dev.multitudes.drift.TextMeasure;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Journal;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Tool;
import dev.multitudes.track.GoldenSet;
import dev.multitudes.track.Standing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A persona is measured aside, and by judges whose word is worth something. */
class ProbeTest {
  private static final Persona PIRATE = Persona.named("a pirate");
  private static final Probe ACCENT =
      new Probe("What do you think of the sea?", TextMeasure.wordsAmong("arr", "ye"));

  record Fire() {}

  @Test
  void a_probe_measures_the_answer_and_leaves_no_trace() {
    var model = ScriptedReplies.of(says("Ahoy."), says("Arr, ye!"));
    var heard = new ArrayList<Event>();
    var written = new ArrayList<Event>();
    Journal journal =
        new Journal() {
          @Override
          public List<Event> read(String run) {
            return List.of();
          }

          @Override
          public void append(String run, int from, List<Event> events) {
            written.addAll(events);
          }
        };
    Agent pirate =
        Agent.as(PIRATE, model)
            .with(Tool.of(Fire.class, "Fires.", fire -> "boom"))
            .journalledIn(journal)
            .followedBy(
                new RunListener() {
                  @Override
                  public void onEvent(Event event) {
                    heard.add(event);
                  }
                });
    Run run = pirate.pursue("You stand on the deck.");
    int before = heard.size();

    assertThat(ACCENT.of(pirate, run)).isEqualTo(1);

    assertThat(heard).hasSize(before);
    assertThat(written).hasSize(before);
    assertThat(model.requests.getLast().toolSpecifications()).isEmpty();
    assertThat(model.requests.getLast().messages().toString())
        .contains("You are a pirate.", "Ahoy.", "What do you think of the sea?");
  }

  @Test
  void a_probe_without_an_answer_says_so() {
    Run run = Agent.as(PIRATE, ScriptedReplies.of(says("Ahoy."))).pursue("You stand on the deck.");
    Agent mute = Agent.as(PIRATE, ScriptedReplies.of());

    assertThatThrownBy(() -> ACCENT.of(mute, run))
        .hasMessage(
            "The probe \"What do you think of the sea?\" got no reply: Broken[cause="
                + "IllegalStateException: The script has no reply left]");
    assertThatThrownBy(() -> new Probe(" ", TextMeasure.jsonObject()))
        .hasMessage("A probe asks something but the question is blank");
  }

  @ParameterizedTest
  @CsvSource({
    "FIRST, SECOND, FIRST",
    "SECOND, FIRST, SECOND",
    "FIRST, FIRST, NEITHER",
    "The second., It is the first one!, SECOND",
    "neither, NEITHER, NEITHER",
    "First or second?, SECOND, NEITHER",
    "I cannot say, SECOND, NEITHER"
  })
  void a_preference_that_changes_with_the_order_is_none(
      String said, String inOtherOrder, Preference preference) {
    var model = ScriptedReplies.of(says(said), says(inOtherOrder));

    assertThat(VoiceJudge.asking(model).between(PIRATE, "Arr!", "Dear customer"))
        .isEqualTo(preference);
    assertThat(model.requests.get(1).messages().toString())
        .contains("FIRST:\nDear customer\n\nSECOND:\nArr!", "You are a pirate.");
  }

  @Test
  void a_judge_whom_nobody_compared_with_people_cannot_fail_a_build() {
    VoiceJudge judge = VoiceJudge.asking(ScriptedReplies.of(AiMessage.from("FIRST")));

    assertThat(judge.standing()).isEqualTo(Standing.UNVALIDATED);
    assertThat(judge.comparedIn(new GoldenSet(40, 10, 5, 45)).standing().mayFailABuild()).isTrue();
    assertThat(judge.comparedIn(new GoldenSet(25, 25, 25, 25)).standing().mayFailABuild())
        .isFalse();
  }
}
