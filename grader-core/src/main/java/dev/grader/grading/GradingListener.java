package dev.grader.grading;

import dev.grader.evidence.Evidence;
import dev.grader.report.Report;

/**
 * Hears how a grading goes, for progress. Called from several threads; default methods do nothing.
 */
public interface GradingListener {
  /** Hears nothing. */
  GradingListener SILENT = new GradingListener() {};

  /** A phase begins, such as {@code fetching}. */
  default void phase(String name) {}

  /** Something the user should know, in one line; shown also where progress is not. */
  default void notice(String line) {}

  /** A slow step inside a phase, in one line. */
  default void step(String line) {}

  /**
   * All but the candidate's own code has been measured, which may still take a while; what is not
   * known yet is inconclusive.
   */
  default void soFar(Report report) {}

  /** A check has its evidence. */
  default void gathered(String check, Evidence evidence) {}
}
