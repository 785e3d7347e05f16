package dev.multitudes.agent;

import static dev.multitudes.agent.ScriptedReplies.calls;
import static dev.multitudes.agent.ScriptedReplies.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.multitudes.context.ContextWindow;
import dev.multitudes.context.Windowed;
import dev.multitudes.format.CallFormat;
import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Anchoring;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Tool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit into a model's window is told in short, and never the goal. */
class NarrowWindowTest {
  private static final Persona ARCHIVIST =
      Persona.named("an archivist").wanting(Goal.of("Find the letter of 1871."));
  private static final String SITUATION = "You stand in the archive. Where is the letter?";
  private static final ContextWindow NARROW = new ContextWindow(1_200, 200);

  record Open(int drawer) {}

  private static Tool open(int characters) {
    return Tool.of(Open.class, "Opens a drawer.", open -> text(open.drawer(), characters))
        .with(Effect.READ)
        .repeatable();
  }

  private static String text(int drawer, int characters) {
    return "drawer %d holds letters. "
        .formatted(drawer)
        .repeat(characters)
        .substring(0, characters);
  }

  /** Opens one drawer after another, and then says that it gave up. */
  private static AiMessage[] opening(int drawers) {
    return IntStream.rangeClosed(0, drawers)
        .mapToObj(i -> i == drawers ? says("Not here.") : calls("open", "{\"drawer\": " + i + "}"))
        .toArray(AiMessage[]::new);
  }

  private static Agent archivist(ChatModel model, int characters) {
    return Agent.as(ARCHIVIST, model)
        .with(open(characters))
        .within(Limits.DEFAULT.turns(1_000).toolCalls(1_000));
  }

  private static List<Event.Compacted> compacted(Run run) {
    return run.all(Event.Compacted.class);
  }

  private static List<String> results(ChatRequest request) {
    return request.messages().stream()
        .filter(ToolExecutionResultMessage.class::isInstance)
        .map(message -> ((ToolExecutionResultMessage) message).text())
        .toList();
  }

  @Test
  void a_prompt_that_fits_is_left_as_it_is() {
    var model = ScriptedReplies.of(opening(3));

    Run run = archivist(model, 100).within(NARROW).pursue(SITUATION);

    assertThat(compacted(run)).isEmpty();
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Not here."));
  }

  @Test
  void first_the_older_answers_of_tools_are_told_in_short_and_in_place() {
    var model = ScriptedReplies.of(opening(4));

    Run run = archivist(model, 1_500).within(new ContextWindow(2_300, 300)).pursue(SITUATION);

    assertThat(compacted(run))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.upTo()).isZero();
              assertThat(one.summary()).isEmpty();
              assertThat(one.why())
                  .matches(
                      "the prompt has about 2\\d\\d\\d tokens, and the model's window of 2300"
                          + " leaves 2000 beside the reply");
            });
    assertThat(results(model.requests.getLast()))
        .satisfiesExactly(
            first -> assertThat(first).endsWith(" … [in short: the first 200 of 1500 characters]"),
            second -> assertThat(second).endsWith(" of 1500 characters]"),
            third -> assertThat(third).endsWith(" of 1500 characters]"),
            fourth -> assertThat(fourth).hasSize(1_500));
  }

  @Test
  void then_the_oldest_turns_are_summarised_and_the_situation_stays() {
    var model = ScriptedReplies.of(opening(30));

    Run run = archivist(model, 150).within(NARROW).pursue(SITUATION);

    assertThat(compacted(run)).isNotEmpty();
    List<ChatMessage> last = model.requests.getLast().messages();
    assertThat(last.get(0))
        .isInstanceOfSatisfying(
            SystemMessage.class, system -> assertThat(system.text()).contains("1871"));
    assertThat(last.get(1)).isEqualTo(UserMessage.from(SITUATION));
    assertThat(last.get(2))
        .isInstanceOfSatisfying(
            UserMessage.class,
            summary ->
                assertThat(summary.singleText())
                    .startsWith("[What came before, in short; ")
                    .contains("- You called open {\"drawer\": 1"));
    assertThat(results(model.requests.getLast()).getLast()).startsWith("drawer 29 ");
  }

  @Test
  void at_last_the_newest_answer_is_told_in_short_too() {
    var model = ScriptedReplies.of(opening(2));

    Run run = archivist(model, 15_000).within(NARROW).pursue(SITUATION);

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Not here."));
    assertThat(results(model.requests.getLast()))
        .singleElement()
        .asString()
        .endsWith(" … [in short: the first 2000 of 15000 characters]");
  }

  @Test
  void what_was_last_said_to_the_persona_is_told_in_full_however_long_ago() {
    var model =
        ScriptedReplies.of(
            IntStream.range(0, 41)
                .mapToObj(
                    i ->
                        i == 0
                            ? says("Where?")
                            : i == 40 ? says("No.") : calls("open", "{\"drawer\": " + i + "}"))
                .toArray(AiMessage[]::new));
    Agent agent = archivist(model, 150).within(NARROW);

    Run run = agent.tell(agent.pursue(SITUATION), "Look in the cellar, please.");

    assertThat(compacted(run)).isNotEmpty();
    assertThat(model.requests.getLast().messages())
        .contains(UserMessage.from("Look in the cellar, please."));
  }

  @Test
  void what_cannot_fit_ends_the_run_with_its_numbers() {
    var model = ScriptedReplies.of(says("never asked"));

    Run run = archivist(model, 100).within(new ContextWindow(120, 60)).pursue(SITUATION.repeat(9));

    assertThat(model.requests).isEmpty();
    assertThat(((Outcome.Stopped) run.outcome()).rule())
        .matches(
            "the prompt has about \\d+ tokens, and the model's window of 120 leaves 60 beside the"
                + " reply, even with all told in short that may be; widen the window, shorten the"
                + " reply, or give the persona fewer tools and words");
  }

  @Test
  void the_goal_is_said_again_at_the_end_once_much_was_said_since() {
    var model = ScriptedReplies.of(opening(3));

    archivist(model, 2_000).within(new ContextWindow(8_000, 500)).pursue(SITUATION);

    assertThat(model.requests)
        .extracting(request -> request.messages().getLast() instanceof UserMessage)
        .containsExactly(true, false, true, true);
    assertThat(model.requests.getLast().messages())
        .last()
        .isEqualTo(
            UserMessage.from(
                "Remember: You are an archivist. Your goal: Find the letter of 1871."));
    assertThat(model.requests.get(2).messages())
        .hasSize(model.requests.get(1).messages().size() + 3);
    assertThat(model.requests.get(3).messages())
        .hasSize(model.requests.get(2).messages().size() + 2);
  }

  @Test
  void who_is_anchored_at_the_head_alone_is_not_reminded() {
    var model = ScriptedReplies.of(opening(3));

    Agent.as(ARCHIVIST.anchoring(new Anchoring.Head()), model)
        .with(open(2_000))
        .within(new ContextWindow(8_000, 500))
        .pursue(SITUATION);

    assertThat(model.requests.getLast().messages().getLast())
        .isInstanceOf(ToolExecutionResultMessage.class);
  }

  @Test
  void a_model_whose_window_is_not_known_gets_all_of_it_and_no_reminder() {
    var model = ScriptedReplies.of(opening(3));

    Run run = archivist(model, 10_000).pursue(SITUATION);

    assertThat(compacted(run)).isEmpty();
    assertThat(model.requests.getLast().messages().getLast())
        .isInstanceOf(ToolExecutionResultMessage.class);
  }

  @Test
  void a_model_that_knows_its_window_need_not_be_told() {
    record Knowing(ChatModel model) implements ChatModel, Windowed {
      @Override
      public ChatResponse doChat(ChatRequest request) {
        return model.doChat(request);
      }

      @Override
      public ContextWindow window() {
        return NARROW;
      }
    }
    var model = ScriptedReplies.of(opening(3));

    Run run = archivist(new Knowing(model), 1_500).pursue(SITUATION);

    assertThat(compacted(run)).isNotEmpty();
  }

  @Test
  void results_that_are_spoken_are_told_in_short_too() {
    var model =
        ScriptedReplies.of(
            IntStream.rangeClosed(0, 4)
                .mapToObj(
                    i ->
                        i == 4
                            ? "Not here."
                            : "{\"name\": \"open\", \"arguments\": {\"drawer\": " + i + "}}")
                .map(ScriptedReplies::says)
                .toArray(AiMessage[]::new));

    Run run =
        archivist(model, 1_500)
            .callingIn(CallFormat.HERMES)
            .within(new ContextWindow(2_500, 300))
            .pursue(SITUATION);

    assertThat(compacted(run)).hasSize(1);
    assertThat(model.requests.getLast().messages().toString())
        .contains("[in short: the first 200 of 1500 characters]");
  }

  @Test
  void where_a_provider_counts_more_tokens_than_were_guessed_the_guess_is_corrected() {
    Function<Integer, Run> counting =
        tokens -> {
          var script = ScriptedReplies.of(opening(3));
          ChatModel model =
              new ChatModel() {
                @Override
                public ChatResponse doChat(ChatRequest request) {
                  return ChatResponse.builder()
                      .aiMessage(script.doChat(request).aiMessage())
                      .tokenUsage(new TokenUsage(tokens, 10))
                      .build();
                }
              };
          return archivist(model, 600).within(new ContextWindow(1_500, 200)).pursue(SITUATION);
        };

    assertThat(compacted(counting.apply(50))).isEmpty();
    assertThat(compacted(counting.apply(600))).isNotEmpty();
  }

  /** A model that calls in words, whose provider counts exactly what was guessed. */
  private static ChatModel speaking(ScriptedReplies script) {
    return new ChatModel() {
      @Override
      public ChatResponse doChat(ChatRequest request) {
        return ChatResponse.builder()
            .aiMessage(script.doChat(request).aiMessage())
            .tokenUsage(new TokenUsage(guessed(request.messages()), 10))
            .build();
      }
    };
  }

  private static int guessed(List<ChatMessage> messages) {
    return Tokens.of(
        messages.stream().flatMap(NarrowWindowTest::texts).mapToLong(Tokens::bytes).sum(),
        messages.size());
  }

  private static AiMessage[] speakingOf(int drawers) {
    return IntStream.rangeClosed(0, drawers)
        .mapToObj(
            i ->
                i == drawers
                    ? "Not here."
                    : "{\"name\": \"open\", \"arguments\": {\"drawer\": " + i + "}}")
        .map(ScriptedReplies::says)
        .toArray(AiMessage[]::new);
  }

  @Test
  void spoken_results_weigh_as_much_in_a_run_that_is_read_from_its_events() {
    Run run =
        archivist(speaking(ScriptedReplies.of(speakingOf(4))), 3_000)
            .callingIn(CallFormat.HERMES)
            .pursue(SITUATION);
    var inTurn = new PromptWriter(List.of(open(1).specification()), Reminder.NEVER);

    for (int size = 1; size <= run.size(); size++) {
      Run soFar = run.upTo(size);

      assertThat(inTurn.write(soFar).tokens()).isEqualTo(inTurn.anew().write(soFar).tokens());
    }
  }

  @Test
  void spoken_results_that_fit_when_told_in_place_are_not_summarised() {
    var model = ScriptedReplies.of(speakingOf(6));

    Run run =
        archivist(speaking(model), 1_500)
            .callingIn(CallFormat.HERMES)
            .within(new ContextWindow(2_900, 300))
            .pursue(SITUATION);

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Not here."));
    assertThat(compacted(run)).isNotEmpty().allMatch(one -> one.upTo() == 0);
  }

  @Test
  void the_same_words_said_twice_at_one_instant_are_told_once_each() {
    var model =
        ScriptedReplies.of(
            IntStream.range(0, 21)
                .mapToObj(i -> says("I look into drawer " + i + ". " + "paper ".repeat(40)))
                .toArray(AiMessage[]::new));
    Agent agent = archivist(model, 1).timedBy(() -> Instant.EPOCH).within(NARROW);

    Run run = agent.pursue(SITUATION);
    for (int i = 0; i < 20; i++) {
      run = agent.tell(run, "Go on.");
    }

    assertThat(compacted(run)).isNotEmpty();
    for (ChatRequest request : model.requests) {
      assertThat(Collections.indexOfSubList(request.messages(), TWICE)).isNegative();
    }
  }

  private static final List<ChatMessage> TWICE =
      List.of(UserMessage.from("Go on."), UserMessage.from("Go on."));

  @Test
  void the_reminder_has_its_room_in_the_window_too() {
    Persona wordy =
        Persona.named("an archivist")
            .wanting(Goal.of("Find the letter of 1871. " + "It is old. ".repeat(150)));
    var model =
        ScriptedReplies.of(
            IntStream.range(0, 31)
                .mapToObj(i -> says("I look into drawer " + i + ". " + "paper ".repeat(40)))
                .toArray(AiMessage[]::new));
    var window = new ContextWindow(2_600, 200);
    Agent agent = Agent.as(wordy, model).within(window);

    Run run = agent.pursue(SITUATION);
    for (int i = 0; i < 30; i++) {
      run = agent.tell(run, "Go on.");
    }

    assertThat(model.requests)
        .hasSize(31)
        .allSatisfy(
            request ->
                assertThat(guessed(request.messages())).isLessThanOrEqualTo(window.prompt()));
  }

  @Test
  void a_call_that_was_edited_is_summarised_as_it_ran() {
    Agent agent =
        archivist(ScriptedReplies.of(calls("open", "{\"drawer\": 7}"), says("Not here.")), 10)
            .gatedBy((run, call) -> Ruling.edit("{\"drawer\": 3}", "Seven is locked."));

    Run run = agent.pursue(SITUATION);

    assertThat(Digest.of(run.events(), 1_000))
        .contains("- You called open {\"drawer\": 3}: \"")
        .doesNotContain("7");
  }

  @Test
  void an_answer_is_never_told_in_short_at_greater_length() {
    assertThat(Shortened.to(200, "x".repeat(230))).isEqualTo("x".repeat(230));
    assertThat(Shortened.to(0, "Not here.")).isEqualTo("Not here.");
    assertThat(Shortened.to(3, "x".repeat(100)))
        .isEqualTo("xxx … [in short: the first 3 of 100 characters]");
  }

  /** Refuses prompts above a number of characters, in the words of a provider. */
  private static final class Refusing implements ChatModel {
    private final ChatModel model;
    private final String words;
    final List<Integer> sizes = new ArrayList<>();

    Refusing(ChatModel model, String words) {
      this.model = model;
      this.words = words;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
      int size = request.messages().toString().length();
      sizes.add(size);
      if (size > 5_000) {
        throw new InvalidRequestException(words.formatted(size / 4, 5_000 / 4));
      }
      return model.doChat(request);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ollama at http://127.0.0.1:11434 answered with status 400: request (%d tokens) exceeds the"
            + " available context size (%d tokens). Send less.",
        "the prompt is longer than the context length currently available to the model",
        "This model's maximum context length is %2$d tokens. However, your messages resulted in"
            + " %1$d tokens.",
        "prompt is too long: %d tokens > %d maximum",
        "The input token count (%d) exceeds the maximum number of tokens allowed (%d)."
      })
  void a_prompt_that_a_server_refuses_as_too_long_is_told_in_short_and_asked_again(String words) {
    var model = new Refusing(ScriptedReplies.of(opening(6)), words);

    Run run = archivist(model, 1_000).pursue(SITUATION);

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Not here."));
    assertThat(compacted(run))
        .isNotEmpty()
        .allSatisfy(
            one -> assertThat(one.why()).startsWith("the model's server refused the prompt: "));
  }

  @ParameterizedTest
  @CsvSource({
    "request (5000 tokens) exceeds the available context size (4096 tokens), .8192",
    "prompt is too long: 208310 tokens > 200000 maximum, .9601",
    "the prompt is longer than the context length currently available to the model, .6"
  })
  void how_much_has_to_go_is_read_from_the_refusal(String words, double share) {
    var refusal = TooLong.in(new IllegalStateException(new InvalidRequestException(words)));

    assertThat(refusal.orElseThrow().share())
        .isEqualTo(share, org.assertj.core.api.Assertions.within(1e-4));
  }

  @Test
  void another_refusal_is_what_it_is() {
    var model = new Refusing(ScriptedReplies.of(opening(6)), "temperature must be at most 2");

    Run run = archivist(model, 2_000).pursue(SITUATION);

    assertThat(run.outcome())
        .isEqualTo(new Outcome.Broken("InvalidRequestException: temperature must be at most 2"));
  }

  @Test
  void a_run_that_is_read_from_its_events_is_asked_with_the_same_prompts() {
    var model = ScriptedReplies.of(opening(40));
    Agent agent = archivist(model, 300).within(NARROW);

    Run run = agent.pursue(SITUATION);

    assertThat(compacted(run)).hasSizeGreaterThan(2);
    for (int size = 1; size <= run.size(); size++) {
      if (run.upTo(size).last() instanceof Event.Asked asked) {
        var writer = new PromptWriter(List.of(), Reminder.WHEN_FAR);
        assertThat(writer.write(run.upTo(size)).hash()).isEqualTo(asked.hash());
      }
    }
  }

  @Test
  void whatever_a_long_run_does_each_prompt_fits_and_is_whole() {
    for (int seed = 0; seed < 20; seed++) {
      var draw = new SplittableRandom(seed);
      var window = new ContextWindow(900 + draw.nextInt(2_000), 100 + draw.nextInt(200));
      AiMessage[] script =
          IntStream.range(0, 80)
              .mapToObj(
                  i ->
                      switch (draw.nextInt(4)) {
                        case 0 -> says("I think of " + "paper ".repeat(draw.nextInt(80)));
                        case 1 -> calls(request(i), request(i + 1));
                        default -> calls(request(i));
                      })
              .toArray(AiMessage[]::new);
      var model = ScriptedReplies.of(script);
      Agent agent = archivist(model, 20 + draw.nextInt(3_000)).within(window);

      Run run = agent.pursue(SITUATION);
      for (int i = 0; i < 10 && run.outcome() instanceof Outcome.Answered; i++) {
        run = agent.tell(run, "Go on, number " + i + ".");
      }

      assertThat(model.requests).isNotEmpty();
      model.requests.forEach(request -> assertIsWhole(request, window));
    }
  }

  private static ToolExecutionRequest request(int drawer) {
    return ScriptedReplies.call("open", "{\"drawer\": " + drawer + "}");
  }

  private static void assertIsWhole(ChatRequest request, ContextWindow window) {
    List<ChatMessage> messages = request.messages();
    assertThat(tokens(request)).isLessThanOrEqualTo(window.prompt());
    assertThat(messages.get(0)).isInstanceOf(SystemMessage.class);
    assertThat(messages.get(1)).isEqualTo(UserMessage.from(SITUATION));
    var open = new ArrayList<String>();
    for (ChatMessage message : messages) {
      if (message instanceof ToolExecutionResultMessage result) {
        assertThat(open.removeFirst()).isEqualTo(result.id());
      } else {
        assertThat(open).isEmpty();
      }
      if (message instanceof AiMessage said && said.hasToolExecutionRequests()) {
        said.toolExecutionRequests().forEach(call -> open.add(call.id()));
      }
    }
    assertThat(open).isEmpty();
  }

  /** All that is sent, measured as the agent itself does. */
  private static int tokens(ChatRequest request) {
    int offered =
        request.toolSpecifications().stream()
            .map(ToolSpecification::toJson)
            .mapToInt(Tokens::of)
            .sum();
    return guessed(request.messages()) + offered;
  }

  private static Stream<String> texts(ChatMessage message) {
    return switch (message) {
      case SystemMessage system -> Stream.of(system.text());
      case UserMessage user -> Stream.of(user.singleText());
      case ToolExecutionResultMessage result -> Stream.of(result.text());
      case AiMessage said ->
          Stream.concat(
              Stream.of(said.text(), said.thinking()).filter(Objects::nonNull),
              said.toolExecutionRequests().stream()
                  .flatMap(call -> Stream.of(call.name(), call.arguments())));
      default -> throw new IllegalStateException("Not expected here: " + message);
    };
  }
}
