package dev.grader.submission.git;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.files.FetchLimits;
import java.util.regex.Pattern;

/**
 * How many entries of one tree are looked at. An honest submission may hold tens of thousands of
 * other people's files; these are not listed to the last, and count for nothing.
 */
final class EntryBudget {
  private static final int MAX_FOREIGN = 10_000;
  private static final Pattern FOREIGN =
      Pattern.compile("(.*/)?(node_modules|site-packages|\\.venv|\\.tox)/.*", Pattern.DOTALL);

  private final String what;
  private final FetchLimits limits;
  private int own;
  private int foreign;

  /**
   * Nothing is counted yet.
   *
   * @param what the repository, for messages
   */
  EntryBudget(String what, FetchLimits limits) {
    this.what = what;
    this.limits = limits;
  }

  /** Returns whether the next path, in the order of the tree, is looked at. */
  boolean admits(String path) throws FetchException {
    if (FOREIGN.matcher(path).matches()) {
      return ++foreign <= MAX_FOREIGN;
    }
    if (++own > limits.entries()) {
      throw bomb(what, limits);
    }
    return true;
  }

  static FetchException bomb(String what, FetchLimits limits) {
    return new FetchException(
        Blame.SUBMISSION,
        "%s has more than %s files and folders, the limit. Remove what is not part of the answer."
            .formatted(what, limits.entries()));
  }
}
