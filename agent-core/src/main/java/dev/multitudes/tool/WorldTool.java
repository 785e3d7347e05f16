package dev.multitudes.tool;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.multitudes.world.IllegalActException;
import java.util.Objects;
import java.util.Optional;

/** One kind of act in a simulated world. */
record WorldTool<S extends Record, A>(Scene<S, A> scene, ToolSpecification specification)
    implements Tool {

  @Override
  public Result call(Invocation invocation) {
    return switch (scene.actions().arguments(specification.name(), invocation.arguments())) {
      case Arguments.Fit<A> fit -> act(fit.value(), invocation);
      case Arguments.Misfit<A> misfit -> new Result.Refused(misfit.message());
    };
  }

  /** The same state and the same key lead to the same state: running it again changes nothing. */
  @Override
  public Effect effect() {
    return Effect.IDEMPOTENT;
  }

  /** Each call goes on from the state that the call before it left. */
  @Override
  public boolean runsAlone() {
    return true;
  }

  /** An act is what the world says it is. */
  @Override
  public Tool with(Effect effect) {
    throw new IllegalArgumentException(
        "%s acts in a simulated world and is %s; nothing else can be declared of it"
            .formatted(specification.name(), effect()));
  }

  private Result act(A act, Invocation invocation) {
    S before = scene.before(invocation);
    if (scene.world().isOver(before)) {
      return new Result.Refused("The play is over; nothing more can be done.");
    }
    try {
      S after = scene.world().happens(before, act).draw(scene.chance(invocation.key()));
      return new Result.Done(
          scene.world().tell(before, act, after), Optional.of(scene.states().write(after)));
    } catch (IllegalActException e) {
      return new Result.Refused(
          Objects.requireNonNullElse(e.getMessage(), "That is not possible now."));
    }
  }

  @Override
  public String toString() {
    return specification.name() + " in " + scene.world().name();
  }
}
