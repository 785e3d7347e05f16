package dev.multitudes.tool;

import dev.langchain4j.agent.tool.Tool;

/** Tools that others inherit. */
class Calculator {

  @Tool("Adds two numbers")
  double add(double a, double b) {
    return a + b;
  }
}
