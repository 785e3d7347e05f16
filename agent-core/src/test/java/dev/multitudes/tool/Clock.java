package dev.multitudes.tool;

import dev.langchain4j.agent.tool.Tool;

/** A tool in an interface. */
interface Clock {

  @Tool("What time it is")
  default String now() {
    return "noon";
  }
}
