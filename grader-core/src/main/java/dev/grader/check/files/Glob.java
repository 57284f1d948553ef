package dev.grader.check.files;

import dev.grader.submission.SourceFile;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pattern of paths, as a rubric has it.
 *
 * @param text as it is written
 * @param matchers a path that one of them matches is meant
 */
record Glob(String text, List<PathMatcher> matchers) {
  private static final String ANY_FOLDERS = "**/";

  /** Throws {@link java.util.regex.PatternSyntaxException} for what is no glob. */
  static Glob of(String text) {
    return new Glob(
        text,
        readings(text)
            .map(reading -> FileSystems.getDefault().getPathMatcher("glob:" + reading))
            .toList());
  }

  /** Java's globs want a folder for {@code **}{@code /}, people mean none as well. */
  private static Stream<String> readings(String glob) {
    int at = ("/" + glob).indexOf("/" + ANY_FOLDERS);
    if (at < 0) {
      return Stream.of(glob);
    }
    String before = glob.substring(0, at);
    return readings(glob.substring(at + ANY_FOLDERS.length()))
        .flatMap(rest -> Stream.of(before + ANY_FOLDERS + rest, before + rest));
  }

  /** Returns whether it means a file; a path that this machine could not even name it does not. */
  boolean matches(SourceFile file) {
    try {
      Path path = Path.of(file.path());
      return matchers.stream().anyMatch(matcher -> matcher.matches(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
