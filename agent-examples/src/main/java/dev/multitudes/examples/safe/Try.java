package dev.multitudes.examples.safe;

/** A code that was dialled, with what the safe told of it. */
public record Try(Code dialled, Feedback told) {}
