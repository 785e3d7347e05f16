package dev.multitudes.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.persona.Anchoring;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Style;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who drifts is noticed by its words, called to mind, and then forgiven. */
class AnchoredOnDriftTest {
  private static final int LASTING = 4;
  private static final List<String> THINGS =
      List.of("rum", "gold", "sails", "cannons", "the parrot");
  private static final Persona PIRATE =
      Persona.named("a pirate captain")
          .style(Style.NONE.manner("You growl.").avoiding("as an AI").shownBy(exemplars()));

  private static String growl(int turn) {
    String thing = THINGS.get(turn % THINGS.size());
    return switch (turn % 3) {
      case 0 -> "Arr, me hearties, hand over " + thing + " or walk the plank, ye bilge rats!";
      case 1 -> "Shiver me timbers, ye scurvy dogs, there be " + thing + " below the deck!";
      default -> "Avast! Ye'll swab the deck an' guard " + thing + " till the tide turns, arr!";
    };
  }

  private static String[] exemplars() {
    return IntStream.range(100, 112).mapToObj(AnchoredOnDriftTest::growl).toArray(String[]::new);
  }

  /** Speaks as the persona until it falls out of it, and again once it was reminded. */
  private static final class Falling implements ChatModel {
    private final String fallen;
    private int since = -1;
    private int turn;

    Falling(String fallen) {
      this.fallen = fallen;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
      turn++;
      boolean isReminded =
          request.messages().getLast() instanceof UserMessage last
              && last.singleText().startsWith("Remember: ");
      since = isReminded ? 0 : since + 1;
      boolean hasFallen = turn > LASTING && since > LASTING && !fallen.isEmpty();
      String words = hasFallen ? fallen : growl(turn);
      return ChatResponse.builder().aiMessage(AiMessage.from(words)).build();
    }
  }

  private static Run talk(Persona persona, ChatModel model, int turns) {
    Conversation talk = Conversation.begin(Agent.as(persona, model), "You stand on the deck.");
    for (int turn = 1; turn < turns; turn++) {
      talk.say("Go on.");
    }
    return talk.run();
  }

  @Test
  void who_falls_out_of_its_persona_is_called_to_mind_and_comes_back() {
    Run run =
        talk(
            PIRATE,
            new Falling(
                "I would be happy to help you with that! Here are some helpful suggestions that you"
                    + " could consider. Please let me know whether you have any other questions."),
            12);

    assertThat(run.all(Event.Drifted.class))
        .isNotEmpty()
        .first()
        .satisfies(
            drifted -> {
              assertThat(drifted.measure()).isEqualTo("style");
              assertThat(drifted.alarm()).isEqualTo(5);
              assertThat(drifted.value()).isGreaterThan(5);
            });
    assertThat(run.all(Event.Hinted.class))
        .hasSameSizeAs(run.all(Event.Drifted.class))
        .allSatisfy(hint -> assertThat(hint.kind()).isEqualTo(Event.Hint.ANCHOR));
    int anchored = run.events().indexOf(run.all(Event.Hinted.class).getFirst());
    assertThat(run.events().subList(anchored, anchored + 3))
        .last()
        .isInstanceOfSatisfying(
            Event.Replied.class, reply -> assertThat(THINGS).anyMatch(reply.words()::contains));
  }

  @Test
  void who_keeps_to_its_persona_is_left_alone() {
    Run run = talk(PIRATE, new Falling(""), 15);

    assertThat(run.all(Event.Drifted.class)).isEmpty();
    assertThat(run.all(Event.Hinted.class)).isEmpty();
  }

  @Test
  void a_word_to_avoid_is_noticed_at_once() {
    Run run = talk(PIRATE, new Falling(growl(2) + " But as an AI I sail no ship."), 8);

    assertThat(run.all(Event.Drifted.class))
        .first()
        .isEqualTo(new Event.Drifted("words to avoid [as an ai]", 1, 0));
  }

  @Test
  void who_is_anchored_otherwise_is_not_listened_to() {
    var fallen = new Falling("I am happy to help you with anything that you would like to know.");

    assertThat(talk(PIRATE.anchoring(new Anchoring.Head()), fallen, 12).all(Event.Drifted.class))
        .isEmpty();
  }

  @Test
  void the_words_of_another_persona_are_no_drift() {
    Agent pirate = Agent.as(PIRATE, new Falling(""));
    Conversation talk = Conversation.begin(pirate, "You stand on the deck.");
    ChatModel model =
        new ChatModel() {
          @Override
          public ChatResponse doChat(ChatRequest request) {
            return ChatResponse.builder()
                .aiMessage(AiMessage.from("I am happy to help you with whatever you need today."))
                .build();
          }
        };
    Agent helper = Agent.as(Persona.named("a helper"), model);

    Run run = talk.run();
    for (int turn = 0; turn < 6; turn++) {
      run = helper.takeUp(run, "Help me.");
    }
    run = pirate.takeUp(run, "And you?");
    run = pirate.tell(run, "And now?");

    assertThat(run.all(Event.Drifted.class)).isEmpty();
  }

  @Test
  void signs_without_words_are_not_listened_for_and_break_no_run() {
    Persona calm = PIRATE.style(PIRATE.style().avoiding("!", "42"));
    Persona mute = Persona.named("a mute").style(Style.NONE.shownBy("...", "?", "1 + 1"));

    assertThat(talk(calm, new Falling(""), 2).turns()).isEqualTo(2);
    assertThat(talk(mute, new Falling(""), 2).turns()).isEqualTo(2);
  }
}
