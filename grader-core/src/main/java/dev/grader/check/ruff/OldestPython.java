package dev.grader.check.ruff;

import dev.grader.submission.dependency.Dependencies;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The oldest Python that a submission is meant for. Rules that ask for newer idioms keep quiet.
 *
 * @param minor the 10 of 3.10; at least 7, older ones are unknown to ruff
 */
record OldestPython(int minor) {
  private static final int OLDEST_KNOWN = 7;

  /** Where nothing is said: the oldest version that has not long been out of support. */
  private static final OldestPython USUAL = new OldestPython(10);

  /** A version that is bare, or after a sign that lets in newer ones at most. */
  private static final Pattern LOWER_BOUND =
      Pattern.compile("(?:(?:^|[,|])\\s*|(?<![<!=])(?:>=?|==+|~=?|\\^)\\s*)3\\.(\\d{1,2})");

  /** Returns the lower bound that the submission declares; not what it was developed with. */
  static OldestPython of(Dependencies dependencies) {
    return dependencies.supported().stream()
        .flatMap(request -> LOWER_BOUND.matcher(request.specifier()).results())
        .map(bound -> Integer.parseInt(bound.group(1)))
        .min(Comparator.naturalOrder())
        .map(minor -> new OldestPython(Math.max(OLDEST_KNOWN, minor)))
        .orElse(USUAL);
  }

  @Override
  public String toString() {
    return "3." + minor;
  }
}
