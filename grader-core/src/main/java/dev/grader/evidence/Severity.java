package dev.grader.evidence;

/**
 * How much a finding weighs, for scales that cost by severity and for the order of what to mend.
 */
public enum Severity {
  /** Breaks something: a failing test, a syntax error. */
  ERROR,
  /** Worth mending. */
  WARNING,
  /** A fact to know. */
  INFO
}
