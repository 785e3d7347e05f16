package dev.multitudes.tool;

import dev.langchain4j.agent.tool.ToolSpecification;

/** A tool whose user knows its effect better than the tool says. */
record DeclaredTool(Tool tool, Effect effect) implements Tool {

  @Override
  public ToolSpecification specification() {
    return tool.specification();
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
