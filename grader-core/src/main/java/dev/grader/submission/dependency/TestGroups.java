package dev.grader.submission.dependency;

import java.util.Locale;
import java.util.Set;

/**
 * Which optional groups are installed: those that people give their test tools. Docs, release and
 * GPU extras are not.
 */
final class TestGroups {
  private static final Set<String> NAMES = Set.of(
      "dev",
      "develop",
      "development",
      "test",
      "tests",
      "testing",
      "ci",
      "all",
      "full",
      "dev-dependencies");

  private TestGroups() {}

  static boolean include(String group) {
    return NAMES.contains(group.strip().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
