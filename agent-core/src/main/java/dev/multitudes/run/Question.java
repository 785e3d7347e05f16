package dev.multitudes.run;

/**
 * What a run waits for a person to decide.
 *
 * @param call the call that it is about
 * @param reason why a person is asked
 */
public record Question(ToolCall call, String reason) {}
