package dev.grader.submission.dependency;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What of a submission's own configuration its tests need, as facts. Only what is named here is
 * ever handed to the test runner; options that choose, hide or rewrite tests are not among it. All
 * text is one line without control characters.
 *
 * @param folder where the project is: "" for the root, else such as {@code backend}; the other
 *     paths are relative to it
 * @param pythonPath folders to import from, before the project's own and its {@code src}, which may
 *     be among them to come earlier
 * @param testPaths where the tests are: folders, files or globs; empty: anywhere
 * @param options pytest's own and its plugins' options, by name
 * @param environment variables to set for the tests
 * @param project the submission as if it were installed
 * @param ignored names of options that are there and not handed over
 */
public record TestConfiguration(
    String folder,
    List<String> pythonPath,
    List<String> testPaths,
    SortedMap<String, List<String>> options,
    SortedMap<String, String> environment,
    Optional<InstalledProject> project,
    List<String> ignored) {
  /** Copies the lists. */
  public TestConfiguration {
    pythonPath = List.copyOf(pythonPath);
    testPaths = List.copyOf(testPaths);
    ignored = List.copyOf(ignored);
  }
}
