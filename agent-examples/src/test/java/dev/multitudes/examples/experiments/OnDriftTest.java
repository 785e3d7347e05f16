package dev.multitudes.examples.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.agent.Agent;
import dev.multitudes.agent.Conversation;
import dev.multitudes.agent.Limits;
import dev.multitudes.drift.Share;
import dev.multitudes.persona.Anchoring;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What anchoring on drift does in conversations of 300 turns with the simulated multitude, pressed
 * from turn 151 to 170. Who speaks is known exactly: the pirate speaks in sentences of his
 * exemplars.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnDriftTest {
  private static final int RUNS = 30;
  private static final int TURNS = 300;
  private static final int UTTERANCES = 48;
  private static final int FIRST = 151;
  private static final int LAST = 170;

  private List<Talked> talked = List.of();

  /** The same conversation, anchored at the head alone and on drift, pressed and not. */
  private record Talked(Persona told, Run head, Run anchored, Run quiet) {

    private static Talked of(long seed) {
      var talk = new LongTalk(seed, UTTERANCES);
      Persona onDrift = talk.told().anchoring(new Anchoring.OnDrift());
      return new Talked(
          talk.told(),
          run(talk, talk.told().anchoring(new Anchoring.Head()), FIRST, LAST),
          run(talk, onDrift, FIRST, LAST),
          run(talk, onDrift, 0, 0));
    }

    private static Run run(LongTalk talk, Persona persona, int first, int last) {
      Agent agent = Agent.as(persona, talk.model()).within(Limits.DEFAULT.tokens(Long.MAX_VALUE));
      Conversation conversation = Conversation.begin(agent, LongTalk.said(1, first, last));
      for (int turn = 2; turn <= TURNS; turn++) {
        conversation.say(LongTalk.said(turn, first, last));
      }
      return conversation.run();
    }

    private boolean isHim(Event.Replied reply) {
      String sentence = reply.words().split("(?<=[.!?]) ", 2)[0];
      return told.style().exemplars().stream().anyMatch(said -> said.contains(sentence));
    }

    private List<Boolean> lost(Run run, int from, int to) {
      return run.all(Event.Replied.class).stream()
          .filter(reply -> reply.turn() >= from && reply.turn() <= to)
          .map(reply -> !isHim(reply))
          .toList();
    }

    /** Of each reply that follows a reminder, whether it is his. */
    private List<Boolean> afterReminders() {
      List<Event> events = anchored.events();
      return IntStream.range(0, events.size() - 2)
          .filter(i -> events.get(i) instanceof Event.Hinted)
          .mapToObj(i -> events.subList(i, events.size()))
          .map(
              rest ->
                  rest.stream()
                      .filter(Event.Replied.class::isInstance)
                      .map(Event.Replied.class::cast)
                      .findFirst()
                      .filter(this::isHim)
                      .isPresent())
          .toList();
    }
  }

  @BeforeAll
  void talk() {
    talked = LongStream.range(0, RUNS).parallel().mapToObj(Talked::of).toList();
  }

  private Share lost(Function<Talked, Run> run, int from, int to) {
    List<Boolean> all =
        talked.stream().flatMap(it -> it.lost(run.apply(it), from, to).stream()).toList();
    return Estimate.share(all, it -> it);
  }

  @Test
  void under_pressure_who_is_anchored_on_drift_is_lost_less() {
    Share head = lost(Talked::head, FIRST, LAST);
    Share anchored = lost(Talked::anchored, FIRST, LAST);

    assertThat(anchored.wilson().high())
        .as("lost %s at the head alone, %s on drift", head, anchored)
        .isLessThan(head.wilson().low());
  }

  @Test
  void a_reminder_brings_him_back_for_the_next_reply_even_under_pressure() {
    List<Boolean> back = talked.stream().flatMap(it -> it.afterReminders().stream()).toList();
    Share his = Estimate.share(back, it -> it);

    assertThat(his.wilson().low()).as("%s", his).isGreaterThan(.7);
  }

  @Test
  void once_the_pressure_is_over_he_is_himself_again_sooner() {
    Share head = lost(Talked::head, LAST + 1, LAST + 5);
    Share anchored = lost(Talked::anchored, LAST + 1, LAST + 5);

    assertThat(anchored.wilson().high())
        .as("lost %s at the head alone, %s on drift", head, anchored)
        .isLessThan(head.wilson().low() / 2);
  }

  @Test
  void without_pressure_reminders_are_rare() {
    double reminders =
        talked.stream().mapToInt(it -> it.quiet.all(Event.Hinted.class).size()).average().orElse(0);

    assertThat(reminders).as("reminders in %d turns", TURNS).isLessThan(1);
  }
}
