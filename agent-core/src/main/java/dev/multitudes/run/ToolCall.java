package dev.multitudes.run;

/**
 * A call of a tool as the model made it.
 *
 * @param id ours, not the model's: {@code turn.call}, both counted from 1
 * @param tool the tool's name as the model wrote it; there may be no such tool
 * @param arguments JSON as the model wrote it; may be malformed
 */
public record ToolCall(String id, String tool, String arguments) {}
