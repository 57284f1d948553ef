package dev.grader.score;

/** Whether a criterion has points. */
public enum Status {
  /** Points were given, maybe none. */
  SCORED,
  /** The grader could not find out; the total is a range. */
  INCONCLUSIVE,
  /**
   * A person has not decided yet, or only the company can measure it; the total is a range, and
   * nobody failed.
   */
  OPEN,
  /** The question makes no sense for this submission; its points are left out of the total. */
  NOT_APPLICABLE
}
