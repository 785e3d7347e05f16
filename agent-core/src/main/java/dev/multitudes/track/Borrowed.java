package dev.multitudes.track;

/**
 * Something in a call's arguments that was read in other people's words and that nobody trusted
 * said.
 *
 * @param argument in which argument, such as {@code recipients}
 * @param words what was taken over: the whole value if it is short, an address or a number within
 *     it, or else the value
 * @param tool whose answer said it first
 * @param call the id of the call that it answered
 */
public record Borrowed(String argument, String words, String tool, String call) {}
