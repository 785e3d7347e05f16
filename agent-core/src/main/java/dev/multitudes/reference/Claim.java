package dev.multitudes.reference;

/**
 * What may be said after a sample, and to what extent. It never says "has the goal".
 *
 * @param level what is claimed
 * @param standing whether that is shown
 * @param grounds the number of decisions and the bound it rests on, in sentences
 * @param needed what it would take to show it, in a sentence
 */
public record Claim(Level level, Standing standing, String grounds, String needed) {}
