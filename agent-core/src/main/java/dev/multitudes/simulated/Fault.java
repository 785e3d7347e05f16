package dev.multitudes.simulated;

/**
 * What {@link Misbehaving} does to a reply. A fault that cannot be applied to a reply, such as one
 * of a call to a reply without calls, leaves it as it is.
 */
public enum Fault {
  /** The arguments of a call are no JSON any more: they end too soon or have a comma too many. */
  MALFORMED_ARGUMENTS,
  /** The name of a called tool is misspelt, so that there is no such tool. */
  UNKNOWN_TOOL,
  /** The name of an argument is misspelt, so that there is no such argument. */
  MISSPELT_ARGUMENT,
  /** An argument is of another type: words for a number, an object for a text. */
  WRONG_TYPE,
  /** The latest call of the conversation is made again, whatever the reply was to be. */
  REPEATED_CALL,
  /** A call is made twice in the same reply. */
  DUPLICATE_CALL,
  /** The reply has neither words nor calls. */
  EMPTY_ANSWER,
  /** The reply has its words, or a sentence that announces the calls, and not the calls. */
  PROSE,
  /**
   * The calls stand in the text, as JSON between {@code <tool_call>} and {@code </tool_call>}, in a
   * fence or bare. Other words are lost.
   */
  CALL_AS_TEXT,
  /**
   * The model replies and the reply does not arrive: LangChain4j's {@link
   * dev.langchain4j.exception.TimeoutException} is thrown.
   */
  LOST_CONNECTION
}
