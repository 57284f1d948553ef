package dev.grader.submission;

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
}
