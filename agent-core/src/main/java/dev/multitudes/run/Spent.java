package dev.multitudes.run;

import java.time.Duration;

/**
 * What a run has cost since it began, or since somebody last spoke to the persona.
 *
 * @param turns replies of the model
 * @param toolCalls calls that were answered, also those that were refused
 * @param usage tokens
 * @param time from that beginning to the last event that tells a time
 */
public record Spent(int turns, int toolCalls, Usage usage, Duration time) {}
