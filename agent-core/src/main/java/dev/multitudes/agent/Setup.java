package dev.multitudes.agent;

import dev.multitudes.persona.Persona;
import dev.multitudes.run.Journal;
import dev.multitudes.tool.Toolbox;
import dev.multitudes.track.GoalInferrer;
import dev.multitudes.track.GoalTracker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that an agent is put together from.
 *
 * @param persona who it is
 * @param mind the model behind it
 * @param tools what it has, whether or not the persona may use it
 * @param tracker judges each act
 * @param inferrer infers the goal, in case the persona states none
 * @param bounds what ends a run
 * @param listeners who follows it
 * @param host clock, ids and journal
 */
record Setup(
    Persona persona,
    Mind mind,
    Toolbox tools,
    GoalTracker tracker,
    Optional<GoalInferrer> inferrer,
    Bounds bounds,
    List<RunListener> listeners,
    Host host) {

  /** Nothing but a persona and a mind. */
  static Setup of(Persona persona, Mind mind) {
    return new Setup(
        persona,
        mind,
        Toolbox.empty(),
        GoalTracker.byCriteria(),
        Optional.empty(),
        Bounds.of(Limits.DEFAULT),
        List.of(),
        Host.MACHINE);
  }

  Setup persona(Persona other) {
    return new Setup(other, mind, tools, tracker, inferrer, bounds, listeners, host);
  }

  Setup mind(Mind other) {
    return new Setup(persona, other, tools, tracker, inferrer, bounds, listeners, host);
  }

  Setup tools(Toolbox others) {
    return new Setup(persona, mind, others, tracker, inferrer, bounds, listeners, host);
  }

  Setup tracker(GoalTracker other) {
    return new Setup(persona, mind, tools, other, inferrer, bounds, listeners, host);
  }

  Setup inferrer(GoalInferrer other) {
    return new Setup(persona, mind, tools, tracker, Optional.of(other), bounds, listeners, host);
  }

  Setup bounds(Bounds others) {
    return new Setup(persona, mind, tools, tracker, inferrer, others, listeners, host);
  }

  Setup listener(RunListener more) {
    List<RunListener> all = Stream.concat(listeners.stream(), Stream.of(more)).toList();
    return new Setup(persona, mind, tools, tracker, inferrer, bounds, all, host);
  }

  Setup host(Host other) {
    return new Setup(persona, mind, tools, tracker, inferrer, bounds, listeners, other);
  }

  /** The same persona and model, without anything by which others would hear of a run. */
  Setup aside() {
    return of(persona.using(), mind).bounds(bounds.reminding(0)).host(host.journal(Journal.none()));
  }

  /** What every run begins with. */
  Offer offer() {
    return Offer.of(persona, tools);
  }

  /** The loop of a run that has these bounds, but for those that the persona sets itself. */
  AgentLoop loop(Offer offer, Bounds outer) {
    Bounds within = outer.within(persona.boundaries());
    Toolbox offered = offer.tools();
    var listener = new Listeners(listeners);
    var prompts =
        new PromptWriter(
            offered.specifications(), Reminder.of(persona.anchoring(), mind.window().get()));
    var effects =
        new LiveEffects(
            mind,
            offered,
            tracker,
            inferrer.orElse(GoalInferrer.none()),
            prompts,
            listener,
            host.clock(),
            within.limits(),
            ahead());
    return new AgentLoop(
        new Goals(persona, inferrer, effects),
        new Beforehand(
            persona, DriftWatch.over(offer.cast(), offer.meter()), mind.manner(), prompts, effects),
        offered,
        within,
        listener,
        host.journal(),
        effects);
  }

  /** What a gate may forbid does not begin before it was asked. */
  private Prefetch.Ahead ahead() {
    return bounds.rulings().gates().isEmpty() ? mind.ahead() : Prefetch.Ahead.NONE;
  }
}
