package dev.multitudes.testing;

/**
 * The ways in which small models fail at calling tools, as replies of a {@link FakeOllama}: what a
 * model that means one certain call says instead. A reply may stand in the script once, so that the
 * model mends it when it is asked again, or come for ever:
 *
 * <pre>{@code
 * ollama
 *     .reply(FailureMode.NEAR_MISS_NAME.meaning("shoot", "{\"side\":\"RIGHT\"}"))
 *     .otherwise(OllamaReply.call("shoot", "{\"side\":\"RIGHT\"}"));
 *
 * ollama.otherwise(FailureMode.EMPTY_TURN.meaning("shoot", "{\"side\":\"RIGHT\"}"));
 * }</pre>
 *
 * <p>Each is the same whenever it is played. Those that depend on what was sent look at the prompt
 * that the model was given to read.
 *
 * <p>Note: reported of qwen2.5 and 3, llama3.1 and 3.2, gemma4, gpt-oss and ministral on Ollama.
 */
public enum FailureMode {
  /** Makes the call, whether it has been made and answered before or not. */
  SAME_CALL_AGAIN,
  /** Makes the call nine times in one turn. */
  DUPLICATE_CALLS,
  /** Writes the call into its words, as JSON in a fence. */
  FENCED_CALL,
  /** Writes the call into its words, as JSON between {@code <tool_call>} tags. */
  TAGGED_CALL,
  /** Writes the call into its words as Python would, such as {@code [shoot(side="RIGHT")]}. */
  BRACKETED_CALL,
  /** Calls a tool that there is not, whose name has an s too many. */
  NEAR_MISS_NAME,
  /** Gives the numbers among the arguments as strings. */
  NUMBERS_AS_STRINGS,
  /** Adds an argument {@code reason} that nobody asked for. */
  EXTRA_ARGUMENT,
  /** Leaves out the first argument; without arguments it is a good call. */
  MISSING_ARGUMENT,
  /** Gives all of the arguments as one string, in which they are written as JSON. */
  OBJECT_IN_STRING,
  /** Says nothing and calls nothing, but has written 37 tokens. */
  EMPTY_TURN,
  /** Writes arguments that the server cannot read: status 500, with the text in its words. */
  UNREADABLE_CALL,
  /** Begins to write the call, and is cut off in its middle by the limit of its reply. */
  CUT_OFF_CALL,
  /** Says the same again and again, until {@code num_predict} ends it, or ten contexts. */
  ENDLESS_REPETITION,
  /** Says what it would do instead of doing it. */
  WORDS_FOR_AN_ACT,
  /** Makes the call although no such tool is on offer, or nothing is left to be done. */
  ACT_WITHOUT_NEED,
  /** Leaves its reasoning in its words, between {@code <think>} tags, before a good call. */
  THINKING_IN_WORDS,
  /** Says that it is sorry and cannot help with that. */
  REFUSAL,
  /**
   * Makes the call unless messages have been dropped before it: where no word of a user is left the
   * server fails with status 500, and where a result is left without its call the model asks what
   * it is to do.
   */
  ORPHANED_RESULT,
  /**
   * Makes the call in its first turn. Later it does so only if one of the last two messages repeats
   * a line of the system message, such as the goal; otherwise it speaks as the assistant that it
   * was trained to be.
   */
  PERSONA_DRIFT;

  /**
   * What a model says that fails in this way when it means this call.
   *
   * @throws IllegalArgumentException if the arguments are not a JSON object
   */
  public OllamaReply meaning(String tool, String arguments) {
    OllamaCall call = new OllamaCall(tool, arguments);
    return switch (this) {
      case SAME_CALL_AGAIN, ACT_WITHOUT_NEED -> Failures.calling(call);
      case DUPLICATE_CALLS -> Failures.duplicated(call);
      case FENCED_CALL -> Failures.fenced(call);
      case TAGGED_CALL -> Failures.tagged(call);
      case BRACKETED_CALL -> Failures.bracketed(call);
      case NEAR_MISS_NAME -> Failures.calling(new OllamaCall(call.tool() + "s", call.arguments()));
      case NUMBERS_AS_STRINGS -> Failures.quotingNumbers(call);
      case EXTRA_ARGUMENT -> Failures.explaining(call);
      case MISSING_ARGUMENT -> Failures.forgetting(call);
      case OBJECT_IN_STRING -> Failures.quotingAll(call);
      case EMPTY_TURN -> Failures.empty();
      case UNREADABLE_CALL -> Failures.unreadable(call);
      case CUT_OFF_CALL -> Failures.cutOff(call);
      case ENDLESS_REPETITION -> Failures.endless();
      case WORDS_FOR_AN_ACT -> Failures.talking(call);
      case THINKING_IN_WORDS -> Failures.thinkingAloud(call);
      case REFUSAL -> OllamaReply.text("I'm sorry, but I can't help with that.");
      case ORPHANED_RESULT -> PromptFailures.orphaned(call);
      case PERSONA_DRIFT -> PromptFailures.drifting(call);
    };
  }
}
