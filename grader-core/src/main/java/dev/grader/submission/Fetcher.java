package dev.grader.submission;

import java.util.Optional;

/** Gets a submission's files and history. */
public interface Fetcher {
  /**
   * Fetches one revision. The caller closes the checkout.
   *
   * @throws FetchException naming who can mend it
   * @throws InterruptedException where the caller was interrupted; nothing is left behind
   */
  Checkout fetch(Submission submission, Assignment assignment)
      throws FetchException, InterruptedException;

  /**
   * Returns what changes whenever the source does, such as the commit that its ref names, at a
   * fraction of what fetching costs; absent where only fetching can tell.
   *
   * @throws FetchException as {@link #fetch} would
   */
  default Optional<String> state(Submission submission)
      throws FetchException, InterruptedException {
    return Optional.empty();
  }
}
