package dev.multitudes.simulated;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.multitudes.tool.Actions;
import dev.multitudes.track.GoalInferrer;
import dev.multitudes.track.WorldInferrer;
import dev.multitudes.world.Aim;
import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Plays in one world, as far as a request lets it: whoever it is told to be, with the tools on
 * offer.
 */
final class Player<S extends Record, A> {
  private static final String MARK = "[simulated] ";

  private final World<S, A> world;
  private final Choice choice;
  private final Actions<A> actions;
  private final GoalInferrer inferrer;

  Player(World<S, A> world, Choice choice) {
    this.world = world;
    this.choice = choice;
    this.actions = Actions.of(world.actTypes());
    this.inferrer = WorldInferrer.in(world);
  }

  AiMessage reply(Request request) {
    Optional<S> state = stateIn(request);
    if (state.isEmpty()) {
      return say(
          "I know nothing but the world \"%s\", and nothing here speaks of it."
              .formatted(world.name()));
    }
    Optional<Aim<S>> aim = aimIn(request);
    if (!request.putsOnAPersona() || aim.isEmpty()) {
      return advise(state.get(), aim);
    }
    return act(request, state.get(), aim.get());
  }

  /**
   * What somebody does here who wants this; whoever wants nothing of this world does anything. None
   * if nothing in the request speaks of it, or all is settled.
   */
  List<ToolExecutionRequest> acts(Request request, String goal, long seed) {
    return stateIn(request)
        .filter(state -> !world.isOver(state))
        .map(
            state ->
                aim(goal)
                    .map(aim -> act(request, state, aim).toolExecutionRequests())
                    .orElseGet(() -> anything(request, state, seed)))
        .orElse(List.of());
  }

  private List<ToolExecutionRequest> anything(Request request, S state, long seed) {
    List<A> open = offered(request, world.baseline(state));
    return open.isEmpty()
        ? List.of()
        : List.of(call(open.get(request.chance(seed).nextInt(open.size()))));
  }

  private List<A> offered(Request request, List<A> acts) {
    return acts.stream().filter(act -> request.tools().contains(actions.toolOf(act))).toList();
  }

  /** The state that was told last. */
  private Optional<S> stateIn(Request request) {
    return request.heard().reversed().stream()
        .flatMap(text -> world.read(text).stream())
        .findFirst();
  }

  /** The goal that is stated word for word, else the one that the words make probable enough. */
  private Optional<Aim<S>> aimIn(Request request) {
    String told = request.allTold();
    return stated(told, "Your goal: ")
        .or(() -> stated(told, ""))
        .or(() -> inferrer.fromWords(told).answer().flatMap(this::aim));
  }

  /** The aim whose statement follows this lead; of several, the one with the longest. */
  private Optional<Aim<S>> stated(String told, String lead) {
    return world.aims().stream()
        .filter(aim -> told.contains(lead + aim.goal().statement()))
        .max(Comparator.comparingInt(aim -> aim.goal().statement().length()));
  }

  private Optional<Aim<S>> aim(String statement) {
    return world.aims().stream()
        .filter(aim -> aim.goal().statement().equals(statement))
        .findFirst();
  }

  private AiMessage advise(S state, Optional<Aim<S>> aim) {
    if (world.isOver(state)) {
      return say("It is over; there is nothing left to advise.");
    }
    Aim<S> assumed = aim.orElse(world.aims().getFirst());
    A best = new Planner<>(world, assumed.utility()).best(state);
    return say(
        "I am an assistant, so I advise and do not act. Whoever wants this: \"%s\" should choose %s."
            .formatted(assumed.goal().statement(), world.nameOf(best)));
  }

  private AiMessage act(Request request, S state, Aim<S> aim) {
    List<A> open = offered(request, world.legal(state));
    if (aim.utility().worth(state).isPresent() || world.isOver(state)) {
      return say("I wanted this: \"%s\" It is settled.".formatted(aim.goal().statement()));
    }
    if (open.isEmpty()) {
      return say(
          "I want this: \"%s\" None of the tools I have, %s, does anything for it."
              .formatted(aim.goal().statement(), request.tools()));
    }
    var planner = new Planner<>(world, aim.utility());
    A chosen = chosen(planner, state, open, request);
    String words =
        String.format(
            Locale.ROOT,
            "%sI want this: \"%s\" I choose %s, worth %.4f to me.",
            MARK,
            aim.goal().statement(),
            world.nameOf(chosen),
            planner.value(state, chosen));
    return AiMessage.from(words, List.of(call(chosen)));
  }

  private A chosen(Planner<S, A> planner, S state, List<A> open, Request request) {
    return switch (choice) {
      case Choice.Best best -> planner.best(state, open);
      case Choice.Soft soft -> softly(planner, state, open, request, soft);
    };
  }

  private A softly(
      Planner<S, A> planner, S state, List<A> open, Request request, Choice.Soft soft) {
    var weights = planner.soft(state, soft.beta());
    weights.keySet().retainAll(open);
    double total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    double left = request.chance(soft.seed()).nextDouble() * total;
    for (var weighted : weights.entrySet()) {
      left -= weighted.getValue();
      if (left < 0) {
        return weighted.getKey();
      }
    }
    return planner.best(state, open);
  }

  private ToolExecutionRequest call(A act) {
    return ToolExecutionRequest.builder()
        .name(actions.toolOf(act))
        .arguments(actions.write(act))
        .build();
  }

  private static AiMessage say(String words) {
    return AiMessage.from(MARK + words);
  }
}
