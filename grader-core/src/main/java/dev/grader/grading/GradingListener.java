package dev.grader.grading;

import dev.grader.evidence.Evidence;
import dev.grader.report.Report;
import dev.grader.submission.Commit.Author;
import java.util.List;
import org.slf4j.LoggerFactory;

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

  /** Whom the history names is known, for who grades blind; what comes later may name them. */
  default void people(List<Author> people) {}

  /** A slow step inside a phase, in one line. */
  default void step(String line) {}

  /**
   * All but the candidate's own code has been measured, which may still take a while; what is not
   * known yet is inconclusive.
   */
  default void soFar(Report report) {}

  /** A bug of ours in a check, which is inconclusive; for who looks for bugs. */
  default void bug(String check, RuntimeException bug) {
    LoggerFactory.getLogger(GradingListener.class).error("check {}", check, bug);
  }

  /** These checks begin, side by side; one of them once for each of its settings. */
  default void gathering(List<String> checks) {}

  /** A check has its evidence. */
  default void gathered(String check, Evidence evidence) {}
}
