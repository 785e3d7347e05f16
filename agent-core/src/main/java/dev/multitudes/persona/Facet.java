package dev.multitudes.persona;

/** What a persona is made of, in the order in which it is told. */
public enum Facet {
  /** Who it is. */
  IDENTITY,
  /** What it wants. */
  GOAL,
  /** What it may draw on. */
  KNOWLEDGE,
  /** What it must not claim to know. */
  UNKNOWN,
  /** What it never does. */
  BOUNDARIES,
  /** How it speaks. */
  STYLE,
  /** Which tools it may use. */
  TOOLS,
  /** How often it is met. */
  PREVALENCE,
  /** When it is called to mind again. */
  ANCHORING
}
