package dev.grader.score;

/** Whether a criterion has points. */
public enum Status {
  /** Points were given, maybe none. */
  SCORED,
  /** The grader could not find out; the total is a range. */
  INCONCLUSIVE,
  /** The question makes no sense for this submission; its points are left out of the total. */
  NOT_APPLICABLE
}
