package dev.grader.score;

/** What it means for a criterion that its measure has no value, such as a share of no files. */
public enum WhenUndefined {
  /** No points: what was asked for is not there. */
  ZERO,
  /** All points: nothing that could be wrong is there. */
  FULL,
  /** The criterion leaves the total. */
  NOT_APPLICABLE
}
