package dev.multitudes.agent;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Decision;
import dev.multitudes.run.Event;
import dev.multitudes.run.Journal;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.simulated.Fault;
import dev.multitudes.simulated.Misbehaving;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Invocation;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import dev.multitudes.world.Hallway;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a model does, the loop keeps its word. Laws, tried on seeded runs. */
class MisbehavingRunsTest {
  private static final int RUNS = 2_000;
  private static final int CUT_RUNS = 200;
  private static final InstantSource NOON = InstantSource.fixed(Instant.EPOCH);

  record Look(String at) {}

  record Count(int upTo, boolean aloud) {}

  record Stumble(List<String> over) {}

  record Pay(String whom, int coins) {}

  private static final Tool LOOK =
      Tool.of(Look.class, "Look.", look -> "saw " + look.at()).with(Effect.READ);
  private static final Tool COUNT =
      Tool.of(Count.class, "Count.", count -> "1 to " + count.upTo()).with(Effect.READ);
  private static final Tool STUMBLE =
      Tool.of(
              Stumble.class,
              "Stumble.",
              stumble -> {
                throw new IllegalStateException("over " + stumble.over());
              })
          .with(Effect.READ);
  private static final Tool PAY =
      Tool.of(Pay.class, "Pay.", pay -> pay.whom() + " has " + pay.coins());

  /** The acts of the simulated walker have none. */
  private static final EnumSet<Fault> NEED_ARGUMENTS =
      EnumSet.of(Fault.MISSPELT_ARGUMENT, Fault.WRONG_TYPE);

  private static final Goal SETTLE =
      Goal.of("Pay Mia 3 coins.")
          .achievedWhen("Mia has 3", e -> e.did(Pay.class).contains(new Pay("mia", 3)))
          .never("Ben gets 3", e -> e.did(Pay.class).contains(new Pay("ben", 3)));

  /** A run, the limits it had, what its model was asked, and the keys of its ONCE calls. */
  record Trial(Run run, Limits limits, List<ChatRequest> requests, List<String> paid) {}

  // ---- the two worlds

  private static Trial walk(long seed) {
    return walk(seed, ticking(), Journal.none());
  }

  private static Trial walk(long seed, InstantSource clock, Journal journal) {
    var draw = new SplittableRandom(seed);
    Limits limits = limits(draw);
    var hallway = new Hallway();
    Persona walker =
        switch (draw.nextInt(3)) {
          case 0 -> Persona.named("a walker").wanting(Hallway.REACH_TWO);
          case 1 -> Persona.named("a sleeper").wanting(Hallway.GO_HOME);
          default -> Persona.impliedBySituation("somebody");
        };
    var witness =
        new Witness(misbehaving(SimulatedModel.in(hallway, draw.nextInt(4), seed), seed, draw));
    Run run =
        Agent.as(walker, witness)
            .in(Stage.of(hallway, seed))
            .within(limits)
            .timedBy(clock)
            .journalledIn(journal)
            .pursue(
                "walk",
                "You are tired and want to go to bed at home."
                    + " You stand at door 1 with 2 steps left.");
    return new Trial(run, limits, witness.requests, List.of());
  }

  private static Trial deal(long seed) {
    return deal(seed, ticking(), Journal.none());
  }

  private static Trial deal(long seed, InstantSource clock, Journal journal) {
    var draw = new SplittableRandom(seed);
    Limits limits = limits(draw);
    var witness = new Witness(misbehaving(new Restless(seed), seed, draw));
    var paid = new ConcurrentLinkedQueue<String>();
    Agent agent =
        Agent.as(Persona.named("a debtor").wanting(SETTLE), witness)
            .with(LOOK, COUNT, STUMBLE, new Receipted(PAY, paid::add))
            .within(limits)
            .timedBy(clock)
            .journalledIn(journal);
    if (draw.nextInt(3) == 0) {
      agent = agent.gatedBy((run, call) -> ruling(seed, call));
    }
    Run run = agent.pursue("deal", "Mia wants her money.");
    int answers = draw.nextInt(4);
    for (int i = 0; i < answers && run.question().isPresent(); i++) {
      run = agent.answer(run, decision(draw));
    }
    return new Trial(run, limits, witness.requests, List.copyOf(paid));
  }

  private static Limits limits(SplittableRandom draw) {
    return Limits.DEFAULT
        .turns(1 + draw.nextInt(12))
        .toolCalls(1 + draw.nextInt(20))
        .tokens(50 + draw.nextInt(2_000))
        .time(Duration.ofSeconds(5 + draw.nextInt(100)))
        .toolTime(draw.nextInt(4) == 0 ? Limits.FOREVER : Duration.ofMinutes(1))
        .output(3 + draw.nextInt(60));
  }

  private static Misbehaving misbehaving(ChatModel model, long seed, SplittableRandom draw) {
    return Misbehaving.of(model, seed)
        .everyFault(draw.nextDouble() * .1)
        .sometimes(Fault.LOST_CONNECTION, draw.nextDouble() * .05);
  }

  private static Ruling ruling(long seed, ToolCall call) {
    var draw = new SplittableRandom(seed * 1_000 + Math.round(100 * Double.parseDouble(call.id())));
    return switch (draw.nextInt(8)) {
      case 0 -> Ruling.deny("Not now.");
      case 1 -> Ruling.edit("{\"at\":\"the door\"}", "Look at the door.");
      case 2 -> Ruling.ask("May it?");
      default -> Ruling.allow();
    };
  }

  private static Decision decision(SplittableRandom draw) {
    return switch (draw.nextInt(3)) {
      case 0 -> new Decision.Approved();
      case 1 -> new Decision.Refused("No.");
      default -> new Decision.Happened("It is done.");
    };
  }

  /** Each time it is read it is a second later. */
  private static InstantSource ticking() {
    var seconds = new AtomicLong();
    return () -> Instant.ofEpochSecond(seconds.getAndIncrement());
  }

  // ---- the laws

  @Test
  @Timeout(60)
  void a_walker_in_a_world_keeps_every_law() {
    var outcomes = lawsOver(MisbehavingRunsTest::walk, EnumSet.complementOf(NEED_ARGUMENTS));

    assertThat(outcomes)
        .containsKeys("Achieved", "Answered", "Foreclosed", "GaveUp", "Stopped", "Broken");
  }

  @Test
  @Timeout(60)
  void a_persona_with_tools_keeps_every_law() {
    var outcomes = lawsOver(MisbehavingRunsTest::deal, EnumSet.allOf(Fault.class));

    assertThat(outcomes)
        .containsKeys("Achieved", "Foreclosed", "GaveUp", "Stopped", "Broken", "waits");
  }

  private static Map<String, Integer> lawsOver(LongFunction<Trial> trials, Set<Fault> expected) {
    var outcomes = new TreeMap<String, Integer>();
    var faults = new EnumMap<Fault, Integer>(Fault.class);
    for (long seed = 0; seed < RUNS; seed++) {
      Trial trial = trials.apply(seed);
      Run run = trial.run();
      Supplier<String> as = telling("seed " + seed, run);

      assertThat(run.hasEnded() || run.question().isPresent()).as(as).isTrue();
      everyCallHasOneAnswer(run, as);
      trial.requests().forEach(request -> everyCallIsAnsweredInThePrompt(request, as));
      theLimitsHold(trial, as);
      everyActIsJudged(run, as);
      whatRunsAloneRanAlone(run, as);
      assertThat(trial.paid()).as(as).doesNotHaveDuplicates();
      assertThat(trials.apply(seed).run()).as(as).isEqualTo(run);

      outcomes.merge(
          run.hasEnded() ? run.outcome().getClass().getSimpleName() : "waits", 1, Integer::sum);
      faultsOf(run).forEach(fault -> faults.merge(fault, 1, Integer::sum));
    }
    assertThat(faults.keySet()).as("the faults that struck").isEqualTo(expected);
    return outcomes;
  }

  private static void everyCallHasOneAnswer(Run run, Supplier<String> as) {
    var made = new ArrayList<String>();
    run.all(Event.Replied.class).forEach(reply -> reply.calls().forEach(c -> made.add(c.id())));
    List<String> answered =
        run.all(Event.Returned.class).stream().map(Event.Returned::call).toList();

    assertThat(made).as(as).doesNotHaveDuplicates();
    if (run.hasEnded()) {
      assertThat(answered).as(as).isEqualTo(made);
    } else {
      assertThat(made.subList(0, answered.size())).as(as).isEqualTo(answered);
      assertThat(run.question().orElseThrow().call().id())
          .as(as)
          .isEqualTo(made.get(answered.size()));
    }
  }

  private static void everyCallIsAnsweredInThePrompt(ChatRequest request, Supplier<String> as) {
    var open = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (ChatMessage message : request.messages()) {
      if (message instanceof ToolExecutionResultMessage result) {
        assertThat(open).as(as).first().isEqualTo(result.id());
        open.removeFirst();
        continue;
      }
      assertThat(open).as(as).isEmpty();
      if (message instanceof AiMessage reply) {
        assertThat(reply.hasToolExecutionRequests() || reply.text() != null).as(as).isTrue();
        for (ToolExecutionRequest call : reply.toolExecutionRequests()) {
          assertThat(seen.add(call.id())).as(as).isTrue();
          open.add(call.id());
        }
      }
    }
    assertThat(open).as(as).isEmpty();
  }

  /** Counted here anew, from nothing but the events. What a person approved runs in any case. */
  private static void theLimitsHold(Trial trial, Supplier<String> as) {
    Limits limits = trial.limits();
    int turns = 0;
    int calls = 0;
    long tokens = 0;
    Instant since = trial.run().started().at();
    Instant now = since;
    for (Event event : trial.run().events()) {
      boolean spends = event instanceof Event.Asked || event instanceof Event.Called;
      if (spends) {
        assertThat(tokens).as(as).isLessThan(limits.tokens());
        assertThat(Duration.between(since, now)).as(as).isLessThan(limits.time());
      }
      switch (event) {
        case Event.Replied reply -> {
          turns++;
          tokens += reply.usage().total();
          now = reply.at();
        }
        case Event.Called called -> calls++;
        case Event.Returned returned -> now = returned.at();
        case Event.Decided decided -> { // waiting for a person costs nothing
          since = decided.at();
          now = since;
        }
        default -> {}
      }
    }
    assertThat(turns).as(as).isLessThanOrEqualTo(limits.turns());
    assertThat(calls).as(as).isLessThanOrEqualTo(limits.toolCalls());
  }

  /**
   * Whenever the run goes on, all acts before are judged, in order. What is not judged at its end
   * are calls that the end itself answered.
   */
  private static void everyActIsJudged(Run run, Supplier<String> as) {
    var acts = new ArrayList<String>();
    var judged = new ArrayList<String>();
    for (Event event : run.events()) {
      switch (event) {
        case Event.Replied reply when reply.calls().isEmpty() && !reply.words().isBlank() ->
            acts.add(Integer.toString(reply.turn()));
        case Event.Returned returned when !wasAnsweredByTheEnd(returned) ->
            acts.add(returned.call());
        case Event.Judged one -> judged.add(one.act());
        case Event.Asked asked -> assertThat(judged).as(as).isEqualTo(acts);
        case Event.Called called -> assertThat(judged).as(as).isEqualTo(acts);
        case Event.Ended ended -> assertThat(judged).as(as).isEqualTo(acts);
        default -> {}
      }
    }
  }

  private static boolean wasAnsweredByTheEnd(Event event) {
    return event instanceof Event.Returned returned
        && returned.result() instanceof Result.Refused refused
        && refused.text().endsWith(" was not run: the run had ended.");
  }

  private static void whatRunsAloneRanAlone(Run run, Supplier<String> as) {
    var pending = new ArrayList<String>();
    for (Event event : run.events()) {
      switch (event) {
        case Event.Called called -> pending.add(called.call().tool());
        case Event.Returned returned -> {
          if (pending.contains("pay")) {
            assertThat(pending).as(as).containsExactly("pay");
          }
          if (!pending.isEmpty()) {
            pending.removeFirst();
          }
        }
        default -> {}
      }
    }
  }

  // ---- going on after a crash

  @Test
  @Timeout(60)
  void a_walk_that_was_cut_off_meets_the_same_faults_and_the_same_end() {
    int cuts = 0;
    for (long seed = 0; seed < CUT_RUNS; seed++) {
      long same = seed;
      cuts += goesOnAfterEachCut("walk " + seed, journal -> walk(same, NOON, journal).run());
    }

    assertThat(cuts).as("cuts tried").isGreaterThan(1_000);
  }

  @Test
  @Timeout(60)
  void a_deal_that_was_cut_off_meets_the_same_faults_and_the_same_end() {
    int cuts = 0;
    for (long seed = 0; seed < CUT_RUNS; seed++) {
      long same = seed;
      cuts += goesOnAfterEachCut("deal " + seed, journal -> deal(same, NOON, journal).run());
    }

    assertThat(cuts).as("cuts tried").isGreaterThan(1_500);
  }

  /** How many cuts it has tried. */
  private static int goesOnAfterEachCut(String name, Function<Journal, Run> runs) {
    Run whole = runs.apply(Journal.none());
    if (!whole.all(Event.Gated.class).isEmpty()) {
      return 0; // who decides is drawn anew
    }
    int cuts = 0;
    for (int size = 1; size < whole.size(); size++) {
      Event last = whole.upTo(size).last();
      if (wasAnsweredByTheEnd(last) || isPayment(last)) {
        continue; // the first: a step is written down at once; the second: a person is asked
      }
      cuts++;
      Run mended = runs.apply(new Torn(whole.events().subList(0, size)));

      Supplier<String> as = telling(name + ", cut off after " + size + " events", whole);
      assertThat(mended.outcome()).as(as).isEqualTo(whole.outcome());
      assertThat(mended.all(Event.Replied.class)).as(as).isEqualTo(whole.all(Event.Replied.class));
      assertThat(mended.all(Event.Returned.class))
          .as(as)
          .isEqualTo(whole.all(Event.Returned.class));
      assertThat(mended.all(Event.Judged.class)).as(as).isEqualTo(whole.all(Event.Judged.class));
    }
    return cuts;
  }

  private static boolean isPayment(Event event) {
    return event instanceof Event.Called called && called.call().tool().equals("pay");
  }

  /** Knows the first events of a run, and forgets what is told to it. */
  record Torn(List<Event> known) implements Journal {
    @Override
    public List<Event> read(String run) {
      return known;
    }

    @Override
    public void append(String run, int known, List<Event> events) {}
  }

  // ---- what is needed for it

  /** Keeps what a model was asked. */
  static final class Witness implements ChatModel {
    private final ChatModel model;
    final List<ChatRequest> requests = new ArrayList<>();

    Witness(ChatModel model) {
      this.model = model;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
      requests.add(request);
      return model.chat(request);
    }
  }

  /** Calls one to four tools a turn, rarely with words, and at last says that it is done. */
  record Restless(long seed) implements ChatModel {
    @Override
    public ChatResponse doChat(ChatRequest request) {
      var draw = new SplittableRandom(seed * 1_000_003 + request.messages().size());
      AiMessage reply =
          draw.nextInt(15) == 0
              ? AiMessage.from("I am done.")
              : AiMessage.from(
                  IntStream.rangeClosed(0, draw.nextInt(4)).mapToObj(i -> call(draw)).toList());
      return ChatResponse.builder().aiMessage(reply).tokenUsage(new TokenUsage(40, 20)).build();
    }

    private static ToolExecutionRequest call(SplittableRandom draw) {
      String coins = Integer.toString(draw.nextInt(6));
      return switch (draw.nextInt(6)) {
        case 0, 1 -> call("look", "{\"at\":\"mia\"}");
        case 2 -> call("count", "{\"upTo\":%s,\"aloud\":true}".formatted(coins));
        case 3 -> call("stumble", "{\"over\":[\"a stone\"]}");
        case 4 -> call("pay", "{\"whom\":\"mia\",\"coins\":%s}".formatted(coins));
        default -> call("pay", "{\"whom\":\"ben\",\"coins\":%s}".formatted(coins));
      };
    }

    private static ToolExecutionRequest call(String tool, String arguments) {
      return ToolExecutionRequest.builder().name(tool).arguments(arguments).build();
    }
  }

  /** Keeps the key of each call that reaches the tool. */
  record Receipted(Tool tool, Consumer<String> keys) implements Tool {
    @Override
    public ToolSpecification specification() {
      return tool.specification();
    }

    @Override
    public Result call(Invocation invocation) {
      keys.accept(invocation.key());
      return tool.call(invocation);
    }
  }

  private static List<Fault> faultsOf(Run run) {
    var faults = new ArrayList<Fault>();
    for (Fault fault : Fault.values()) {
      String mark = "(misbehaving on purpose: " + fault + ")";
      run.all(Event.Replied.class).stream()
          .filter(reply -> reply.model().endsWith(mark))
          .forEach(reply -> faults.add(fault));
      if (run.last() instanceof Event.Ended(Outcome.Broken(String cause)) && cause.endsWith(mark)) {
        faults.add(fault);
      }
    }
    return faults;
  }

  private static Supplier<String> telling(String name, Run run) {
    return () ->
        run.events().stream().map(Event::toString).collect(joining("\n", name + ":\n", ""));
  }
}
