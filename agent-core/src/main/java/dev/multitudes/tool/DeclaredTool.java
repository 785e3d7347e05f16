package dev.multitudes.tool;

import dev.langchain4j.agent.tool.ToolSpecification;
import java.time.Duration;
import java.util.Optional;

/** A tool whose user knows more of it than the tool says. */
record DeclaredTool(
    Tool tool,
    Effect effect,
    boolean isRepeatable,
    boolean isUntrusted,
    Optional<Duration> timeLimit)
    implements Tool {

  static DeclaredTool as(Tool tool) {
    return tool instanceof DeclaredTool declared
        ? declared
        : new DeclaredTool(
            tool, tool.effect(), tool.isRepeatable(), tool.isUntrusted(), tool.timeLimit());
  }

  @Override
  public DeclaredTool with(Effect other) {
    return new DeclaredTool(tool, other, isRepeatable, isUntrusted, timeLimit);
  }

  @Override
  public DeclaredTool repeatable() {
    return new DeclaredTool(tool, effect, true, isUntrusted, timeLimit);
  }

  @Override
  public DeclaredTool within(Duration limit) {
    return new DeclaredTool(tool, effect, isRepeatable, isUntrusted, Optional.of(limit));
  }

  @Override
  public DeclaredTool untrusted() {
    return new DeclaredTool(tool, effect, isRepeatable, true, timeLimit);
  }

  @Override
  public ToolSpecification specification() {
    return tool.specification();
  }

  @Override
  public boolean runsAlone() {
    boolean isAloneForOtherReasons = tool.effect() != Effect.ONCE && tool.runsAlone();
    return effect == Effect.ONCE || isAloneForOtherReasons;
  }

  @Override
  public boolean answersDirectly() {
    return tool.answersDirectly();
  }

  @Override
  public Result call(Invocation invocation) {
    return tool.call(invocation);
  }

  @Override
  public String toString() {
    return tool.toString();
  }
}
