package dev.grader.submission;

import java.util.regex.Pattern;

/** Which Python files are tests or belong to them, going by their names as pytest does. */
public final class TestNames {
  private static final Pattern TEST = Pattern.compile(
      "(.*/)?(tests?/.*|(test_[^/]*|[^/]*_tests?|tests?|conftest)\\.py)", Pattern.DOTALL);

  private TestNames() {}

  /** Returns whether it is one. */
  public static boolean include(String path) {
    return TEST.matcher(path).matches();
  }
}
