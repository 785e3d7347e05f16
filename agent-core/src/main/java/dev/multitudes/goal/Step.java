package dev.multitudes.goal;

/**
 * One act, with what was known before it and after it.
 *
 * @param act what was done or said
 * @param before the evidence without it, and without the words it came with
 * @param after the evidence with it
 */
public record Step(Act act, Evidence before, Evidence after) {}
