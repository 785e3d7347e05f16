package dev.multitudes.format;

import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.List;

/**
 * Reads tool calls out of whatever a model writes. Immutable.
 *
 * <pre>{@code
 * Reading reading = CallReader.offering(tools).read(reply);
 * reading.calls().forEach(call -> run(call.name(), call.arguments()));
 * }</pre>
 */
public final class CallReader {
  private final Offer offer;
  private final Told told;
  private final boolean isInsideReasoning;

  private CallReader(Offer offer, Told told, boolean isInsideReasoning) {
    this.offer = offer;
    this.told = told;
    this.isInsideReasoning = isInsideReasoning;
  }

  /** Reads any format: which one shows in the text and in the names of the tools on offer. */
  public static CallReader offering(List<ToolSpecification> tools) {
    return new CallReader(Offer.of(tools), Told.NOTHING, false);
  }

  /** Reads reasoning alone: nothing is a call, whatever it looks like. */
  public static CallReader withoutCalls() {
    return new CallReader(Offer.of(List.of()), Told.NO_CALLS, false);
  }

  /** Told the format, which settles what would be ambiguous; others are read all the same. */
  public CallReader expecting(CallFormat format) {
    return new CallReader(offer, format.told(), isInsideReasoning);
  }

  /** Told that the prompt has opened the reasoning, so that the text begins within it. */
  public CallReader insideReasoning() {
    return new CallReader(offer, told, true);
  }

  /** Reads a whole reply. Never throws. */
  public Reading read(String text) {
    return read(text, Ending.COMPLETE);
  }

  /** Reads a whole reply. Never throws. */
  public Reading read(String text, Ending ending) {
    return !isInsideReasoning && told.isPlain(text)
        ? new Reading(text.strip(), "", List.of(), List.of())
        : Reading.of(stream().whole(text, ending));
  }

  /** Begins to read a reply that arrives in chunks: the same pieces, however it is cut. */
  public ReplyStream stream() {
    return new ReplyStream(offer, told, isInsideReasoning);
  }
}
