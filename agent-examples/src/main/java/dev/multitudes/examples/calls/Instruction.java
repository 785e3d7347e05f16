package dev.multitudes.examples.calls;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.multitudes.format.CallFormat;
import dev.multitudes.format.CallReader;
import dev.multitudes.format.Ending;
import dev.multitudes.format.Reading;
import java.util.List;
import java.util.Optional;

/**
 * How a text is to be read.
 *
 * @param tools on offer
 * @param format that is told; empty if it is not known
 * @param start where the text begins
 * @param ending how it ends
 */
public record Instruction(
    List<ToolSpecification> tools, Optional<CallFormat> format, Start start, Ending ending) {

  /** Where a text begins. */
  public enum Start {
    /** With words or with a mark that opens the reasoning. */
    REPLY,
    /** Within the reasoning, which the prompt has opened. */
    REASONING
  }

  /** Copies the tools. */
  public Instruction {
    tools = List.copyOf(tools);
  }

  /**
   * The format of this name.
   *
   * @throws UnusableInputException if there is none, naming all there are
   */
  public static CallFormat format(String name) {
    try {
      return CallFormat.named(name);
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException(String.valueOf(e.getMessage()));
    }
  }

  /** Reads a text. */
  public Reading read(String text) {
    CallReader any = CallReader.offering(tools);
    CallReader told = format.map(any::expecting).orElse(any);
    return switch (start) {
      case REPLY -> told.read(text, ending);
      case REASONING -> told.insideReasoning().read(text, ending);
    };
  }
}
