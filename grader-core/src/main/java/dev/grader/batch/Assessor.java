package dev.grader.batch;

import dev.grader.evidence.Dossier;
import dev.grader.grading.GradingListener;
import dev.grader.grading.NoSandboxException;
import dev.grader.submission.FetchException;
import java.util.Optional;

/** Gathers the evidence on one submission. Thread-safe. */
public interface Assessor {

  /**
   * Returns what changes whenever the source does: the commit, or a hash of an archive; absent
   * where only fetching can tell.
   */
  Optional<String> state(Work work) throws FetchException, InterruptedException;

  /**
   * Returns what changes whenever the tools do.
   *
   * @param python the version that ran the tests, such as {@code 3.13}; "" where none did
   */
  String tools(String python) throws NoSandboxException, InterruptedException;

  /** Runs all checks. */
  Dossier assess(Work work, GradingListener listener)
      throws FetchException, NoSandboxException, InterruptedException;
}
