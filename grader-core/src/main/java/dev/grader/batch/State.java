package dev.grader.batch;

/** Where a submission of a batch stands. */
public enum State {
  /** Nobody works on it. */
  PENDING,
  /** Somebody took it; if they die, somebody else takes it over. */
  RUNNING,
  /** There is a dossier, and we found out everything that we wanted to know. */
  GRADED,
  /**
   * We could not find out, or not everything, for a reason that is not the candidate's. Never zero
   * points.
   */
  INCONCLUSIVE,
  /** Called off before it was graded. */
  CANCELLED;

  /** Returns whether it has its result. */
  public boolean isEnded() {
    return this == GRADED || this == INCONCLUSIVE;
  }
}
