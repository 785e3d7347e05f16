package dev.multitudes.format;

/**
 * What looks like a tool call and cannot be read. Its text stays among the words; a mark before it
 * that opened a section of other calls does not.
 *
 * @param reader which reader tried
 * @param from where it begins in the text, in UTF-16 units
 * @param at where it broke
 * @param problem what is wrong, as a sentence for the model that wrote it
 */
public record UnreadCall(String reader, int from, int at, String problem) {}
