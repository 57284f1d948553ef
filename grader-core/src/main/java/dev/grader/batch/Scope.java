package dev.grader.batch;

/** What of a batch that is there already is to be done again. */
public enum Scope {
  /** All; what has not changed keeps its result. */
  ALL,
  /** What is inconclusive, and what was never done. */
  INCONCLUSIVE
}
