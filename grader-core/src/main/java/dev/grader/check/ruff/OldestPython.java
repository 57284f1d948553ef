package dev.grader.check.ruff;

import dev.grader.submission.dependency.Dependencies;
import java.util.regex.Matcher;
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

  private static final Pattern LOWER_BOUND = Pattern.compile("(?:^|[>=~^]=?)\\s*3\\.(\\d{1,2})");

  /** Returns the lower bound that the submission declares. */
  static OldestPython of(Dependencies dependencies) {
    return dependencies
        .python()
        .map(request -> LOWER_BOUND.matcher(request.specifier()))
        .filter(Matcher::find)
        .map(bound -> Integer.parseInt(bound.group(1)))
        .map(minor -> new OldestPython(Math.max(OLDEST_KNOWN, minor)))
        .orElse(USUAL);
  }

  @Override
  public String toString() {
    return "3." + minor;
  }
}
