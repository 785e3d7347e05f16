package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.multitudes.agent.Agent;
import dev.multitudes.agent.Stage;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.persona.Anchoring;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.testing.FailureMode;
import dev.multitudes.testing.FakeOllama;
import dev.multitudes.testing.OllamaReply;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Football with models that fail in all the ways in which small models do: each run ends, with the
 * goal or with what kept it from it.
 */
@Timeout(120)
class FailingModelsTest {
  private static final String MODEL = "qwen3:4b";
  private static final String RIGHT = "{\"side\":\"RIGHT\"}";
  private static final OllamaReply SHOT = OllamaReply.call("shoot", RIGHT);
  private static final Outcome GOAL = new Outcome.Achieved("exact: the ball is in the net");
  private static final String IN_CIRCLES =
      "the persona went in circles and did not leave them when it was redirected";
  private static final Outcome CIRCLES = new Outcome.Stopped(IN_CIRCLES);
  private static final String ANSWERED = "; the last answer it got was: ";
  private static final String THERE = "there are [look, shoot, pass, dribble, hold, say].";
  private static final String UNREAD =
      "three replies in a row held calls that could not be read. A tool call in the last reply"
          + " could not be read";
  private static final Outcome REFUSED =
      new Outcome.GaveUp("I'm sorry, but I can't help with that.");
  private static final Outcome TALKED =
      new Outcome.GaveUp("The best thing to do now is to shoot. I would do that at once.");

  private final FakeOllama ollama =
      FakeOllama.start().model(MODEL, 8192, "completion", "tools").strict();
  private final OllamaServer server = OllamaServer.at(ollama.url());

  /** Whether the model replies whole or streams. */
  enum Voice {
    WHOLE,
    STREAMED;

    Agent of(Persona persona, OllamaServer server) {
      return switch (this) {
        case WHOLE -> Agent.as(persona, server.chatModel(MODEL));
        case STREAMED -> Agent.streaming(persona, server.streamingModel(MODEL));
      };
    }
  }

  @AfterEach
  void close() {
    ollama.close();
  }

  /** Which call is meant, and how the run ends with a model that never leaves its failure. */
  static Stream<Arguments> endings() {
    return onBoth(
        arguments(FailureMode.SAME_CALL_AGAIN, "look", "{}", CIRCLES),
        arguments(FailureMode.DUPLICATE_CALLS, "look", "{}", CIRCLES),
        arguments(FailureMode.DUPLICATE_CALLS, "shoot", RIGHT, GOAL),
        arguments(FailureMode.FENCED_CALL, "shoot", RIGHT, GOAL),
        arguments(FailureMode.TAGGED_CALL, "shoot", RIGHT, GOAL),
        arguments(FailureMode.BRACKETED_CALL, "shoot", RIGHT, GOAL),
        arguments(
            FailureMode.NEAR_MISS_NAME,
            "shoot",
            RIGHT,
            circlesAt("There is no tool \"shoots\"; " + THERE + " Did you mean \"shoot\"?")),
        arguments(
            FailureMode.EXTRA_ARGUMENT,
            "shoot",
            RIGHT,
            circlesAt("There is no argument \"reason\"; shoot takes [side].")),
        arguments(
            FailureMode.MISSING_ARGUMENT,
            "shoot",
            RIGHT,
            circlesAt("side is missing; it must be one of [LEFT, CENTRE, RIGHT].")),
        arguments(FailureMode.OBJECT_IN_STRING, "shoot", RIGHT, GOAL),
        arguments(
            FailureMode.EMPTY_TURN,
            "shoot",
            RIGHT,
            new Outcome.Stopped("two replies in a row were empty")),
        arguments(
            FailureMode.UNREADABLE_CALL,
            "shoot",
            RIGHT,
            new Outcome.Stopped(UNREAD + "; it was: \"{\"side\":\"")),
        arguments(
            FailureMode.CUT_OFF_CALL,
            "shoot",
            RIGHT,
            new Outcome.Stopped(
                UNREAD
                    + ": the string has no end, at character 31, near \"<tool_call> {\"name\":"
                    + " \"shoot\", \"argum\"")),
        arguments(FailureMode.WORDS_FOR_AN_ACT, "shoot", RIGHT, TALKED),
        arguments(
            FailureMode.ACT_WITHOUT_NEED,
            "score",
            RIGHT,
            circlesAt("There is no tool \"score\"; " + THERE)),
        arguments(FailureMode.THINKING_IN_WORDS, "shoot", RIGHT, GOAL),
        arguments(FailureMode.REFUSAL, "shoot", RIGHT, REFUSED));
  }

  @ParameterizedTest
  @MethodSource("endings")
  void a_model_that_never_mends_its_failure_comes_to_an_end_that_says_why(
      Voice voice, FailureMode mode, String tool, String arguments, Outcome end) {
    ollama.otherwise(mode.meaning(tool, arguments));

    Run run = play(voice, "striker");

    assertThat(end(run)).isEqualTo(end);
  }

  @Test
  void no_failure_is_left_out() {
    Set<FailureMode> apart =
        EnumSet.of(
            FailureMode.NUMBERS_AS_STRINGS,
            FailureMode.ENDLESS_REPETITION,
            FailureMode.ORPHANED_RESULT,
            FailureMode.PERSONA_DRIFT);

    assertThat(endings().map(row -> row.get()[1]).distinct())
        .hasSize(FailureMode.values().length - apart.size())
        .doesNotContainAnyElementsOf(apart);
  }

  /** What else can be done about a failure than to end the run: being told, or asked again. */
  static Stream<Arguments> chances() {
    return onBoth(
        arguments(FailureMode.SAME_CALL_AGAIN, "look", 2),
        arguments(FailureMode.DUPLICATE_CALLS, "look", 2),
        arguments(FailureMode.NEAR_MISS_NAME, "shoot", 2),
        arguments(FailureMode.EXTRA_ARGUMENT, "shoot", 2),
        arguments(FailureMode.MISSING_ARGUMENT, "shoot", 2),
        arguments(FailureMode.EMPTY_TURN, "shoot", 2),
        arguments(FailureMode.UNREADABLE_CALL, "shoot", 2),
        arguments(FailureMode.CUT_OFF_CALL, "shoot", 2),
        arguments(FailureMode.ACT_WITHOUT_NEED, "score", 2));
  }

  @ParameterizedTest
  @MethodSource("chances")
  void a_model_that_fails_once_is_told_and_scores(
      Voice voice, FailureMode mode, String tool, int chats) {
    ollama.reply(mode.meaning(tool, tool.equals("look") ? "{}" : RIGHT)).otherwise(SHOT);

    Run run = play(voice, "striker");

    assertThat(run.outcome()).isEqualTo(GOAL);
    assertThat(ollama.chats()).hasSize(chats);
  }

  @ParameterizedTest
  @EnumSource
  void a_model_that_acts_where_it_should_not_is_told_what_it_can_do(Voice voice) {
    ollama
        .reply(FailureMode.ACT_WITHOUT_NEED.meaning("shoot", RIGHT))
        .otherwise(
            OllamaReply.call(
                "say", "{\"text\":\"The keeper stands on the left, the right is open!\"}"));

    Run run = play(voice, "commentator");

    assertThat(run.outcome()).isInstanceOf(Outcome.Achieved.class);
    assertThat(told(run)).contains("There is no tool \"shoot\"; there are [say]");
  }

  @ParameterizedTest
  @EnumSource
  void a_goalkeeper_whose_numbers_are_strings_moves_all_the_same(Voice voice) {
    ollama.otherwise(FailureMode.NUMBERS_AS_STRINGS.meaning("move", "{\"x\":-0.5}"));

    Run run = play(voice, "goalkeeper");

    assertThat(ollama.chats()).hasSize(1);
    assertThat(run.outcome()).isInstanceOfAny(Outcome.Achieved.class, Outcome.Foreclosed.class);
  }

  @ParameterizedTest
  @EnumSource
  void an_endless_reply_ends_at_the_limit_that_was_sent_and_the_run_knows(Voice voice) {
    ollama.otherwise(FailureMode.ENDLESS_REPETITION.meaning("shoot", RIGHT));

    Run run = play(voice, "striker");

    assertThat(end(run))
        .isEqualTo(
            new Outcome.Stopped(
                "two replies in a row were cut off at the limit of tokens for a reply"));
    assertThat(hints(run))
        .containsExactly(
            "Your last reply was cut off because it was too long. Say it in fewer words, or use one"
                + " of your tools.");
    assertThat(lastReply(run).finish()).isEqualTo("LENGTH");
    assertThat(run.usage().output()).isEqualTo(2L * server.replyTokens());
  }

  @ParameterizedTest
  @EnumSource
  void an_empty_turn_is_called_one(Voice voice) {
    ollama.otherwise(FailureMode.EMPTY_TURN.meaning("shoot", RIGHT));

    assertThat(hints(play(voice, "striker")))
        .containsExactly(
            "Your last reply was empty. Say what you want to say, or use one of your tools.");
  }

  @ParameterizedTest
  @EnumSource
  void what_the_server_could_not_read_is_shown_to_the_model(Voice voice) {
    ollama.otherwise(FailureMode.UNREADABLE_CALL.meaning("shoot", RIGHT));

    Run run = play(voice, "striker");

    assertThat(hints(run))
        .isNotEmpty()
        .allSatisfy(
            hint ->
                assertThat(hint)
                    .startsWith(
                        "A tool call in your last reply could not be read; it was:"
                            + " \"{\"side\":\". Write the call again"));
    assertThat(lastReply(run).unread()).contains("could not be read");
  }

  /**
   * What the families of models make of a call that they cannot read, beside the harmony of
   * gpt-oss.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "failed to parse JSON: unexpected end of JSON input",
        "empty function name",
        "llama-server returned invalid tool call arguments for \"shoot\"",
        "tool 'shot' not found"
      })
  void a_call_that_its_own_server_cannot_read_is_written_again(String error) {
    ollama.reply(OllamaReply.error(500, error)).otherwise(SHOT);

    Run run = play(Voice.WHOLE, "striker");

    assertThat(run.outcome()).isEqualTo(GOAL);
    assertThat(hints(run)).singleElement().asString().contains(error);
  }

  @ParameterizedTest
  @EnumSource
  void half_a_call_never_runs_and_is_told_with_its_place(Voice voice) {
    ollama.otherwise(FailureMode.CUT_OFF_CALL.meaning("shoot", RIGHT));

    Run run = play(voice, "striker");

    assertThat(hints(run))
        .isNotEmpty()
        .allSatisfy(
            hint ->
                assertThat(hint)
                    .startsWith(
                        "A tool call in your last reply could not be read: the string has no end"));
    assertThat(run.acts()).noneMatch(act -> act.toString().contains("RIGHT"));
  }

  @ParameterizedTest
  @EnumSource
  void a_persona_that_drifts_ends_with_the_assistants_words(Voice voice) {
    ollama
        .reply(OllamaReply.call("look", "{}"))
        .otherwise(FailureMode.PERSONA_DRIFT.meaning("shoot", RIGHT));

    Run run = play(voice, "striker");

    assertThat(ollama.chats()).hasSize(3);
    assertThat(run.outcome())
        .isEqualTo(
            new Outcome.GaveUp(
                "As an AI assistant I do not take part in this myself, but I am happy to help."
                    + " Is there anything you would like to know?"));
  }

  @ParameterizedTest
  @EnumSource
  void a_persona_that_is_called_to_mind_at_the_end_does_not_drift(Voice voice) {
    ollama
        .reply(OllamaReply.call("look", "{}"))
        .otherwise(FailureMode.PERSONA_DRIFT.meaning("shoot", RIGHT));
    Cast cast = Cast.named("striker").orElseThrow();
    Persona anchored = cast.persona().anchoring(new Anchoring.HeadAndTail());

    Run run = play(voice.of(anchored, server), cast);

    assertThat(ollama.chats()).hasSize(2);
    assertThat(run.outcome()).isEqualTo(GOAL);
  }

  @ParameterizedTest
  @EnumSource
  void a_run_that_outgrows_its_window_leaves_no_result_without_its_call(Voice voice) {
    ollama.otherwise(FailureMode.ORPHANED_RESULT.meaning("look", "{}"));
    Cast cast = Cast.named("striker").orElseThrow();
    OllamaServer narrow = server.withContext(1_700).withReply(200);

    Run run = play(voice.of(cast.persona(), narrow), cast);

    assertThat(run.all(Event.Compacted.class)).isNotEmpty();
    assertThat(ollama.prompts()).allMatch(prompt -> prompt.dropped().isEmpty());
    assertThat(end(run)).isEqualTo(CIRCLES);
  }

  @ParameterizedTest
  @EnumSource
  void where_the_prompt_does_not_fit_nothing_is_dropped_and_the_run_says_so(Voice voice) {
    ollama.capping(300).otherwise(FailureMode.ORPHANED_RESULT.meaning("look", "{}"));

    Run run = play(voice, "striker");

    assertThat(run.outcome())
        .isInstanceOfSatisfying(
            Outcome.Broken.class,
            end ->
                assertThat(end.cause())
                    .contains(
                        "PromptTooLongException",
                        "exceeds the available context size (300 tokens)",
                        "Send less, or raise the context"));
    assertThat(ollama.prompts()).isEmpty();
  }

  @Test
  void a_bare_model_that_lets_the_server_cut_loses_the_situation_and_the_run_says_what_broke() {
    ollama.otherwise(FailureMode.ORPHANED_RESULT.meaning("look", "{}"));
    OllamaChatModel bare =
        OllamaChatModel.builder()
            .baseUrl(ollama.url())
            .modelName(MODEL)
            .numCtx(760)
            .timeout(Duration.ofSeconds(30))
            .maxRetries(0)
            .build();
    Cast cast = Cast.named("striker").orElseThrow();

    Run run = play(Agent.as(cast.persona(), bare), cast);

    assertThat(ollama.lastPrompt().dropped()).isNotEmpty();
    assertThat(run.outcome())
        .isInstanceOfSatisfying(
            Outcome.Broken.class,
            end -> assertThat(end.cause()).contains("no user query found in messages"));
  }

  private static Stream<Arguments> onBoth(Arguments... rows) {
    return Stream.of(Voice.values())
        .flatMap(
            voice ->
                Stream.of(rows)
                    .map(
                        row ->
                            arguments(
                                Stream.concat(Stream.of(voice), Stream.of(row.get())).toArray())));
  }

  /** How it ended, whatever was reached by then. */
  private static Outcome end(Run run) {
    return run.outcome() instanceof Outcome.Stopped stopped
        ? new Outcome.Stopped(stopped.rule())
        : run.outcome();
  }

  private static Outcome circlesAt(String answer) {
    return new Outcome.Stopped(IN_CIRCLES + ANSWERED + answer);
  }

  private Run play(Voice voice, String name) {
    Cast cast = Cast.named(name).orElseThrow();
    return play(voice.of(cast.persona(), server), cast);
  }

  private static Run play(Agent agent, Cast cast) {
    return agent.in(Stage.of(cast.world(Start.S0), 3)).pursue(cast.situation(Start.S0));
  }

  private static List<String> hints(Run run) {
    return run.events().stream()
        .filter(Event.Hinted.class::isInstance)
        .map(event -> ((Event.Hinted) event).words())
        .toList();
  }

  private static String told(Run run) {
    return run.events().stream().filter(Event.Returned.class::isInstance).toList().toString();
  }

  private static Event.Replied lastReply(Run run) {
    return run.events().stream()
        .filter(Event.Replied.class::isInstance)
        .map(Event.Replied.class::cast)
        .reduce((first, last) -> last)
        .orElseThrow();
  }
}
