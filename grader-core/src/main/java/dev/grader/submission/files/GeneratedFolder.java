package dev.grader.submission.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder that tools fill and people use as well: {@code build}, {@code dist}, {@code vendor}.
 *
 * @param path of the folder, {@code /} at its end
 * @param name its last part
 */
record GeneratedFolder(String path, String name) {
  private static final Pattern OUTERMOST =
      Pattern.compile("((?:[^/]+/)*?(build|dist|vendor)/).*", Pattern.DOTALL);
  private static final Pattern BUILD_OUTPUT = Pattern.compile(
      "(^|.*/)build/(bdist\\.[^/]+|lib\\.[^/]+|temp\\.[^/]+|scripts-[^/]+)/.*", Pattern.DOTALL);

  /** Returns the outermost such folder around {@code path}. */
  static Optional<GeneratedFolder> around(String path) {
    Matcher matcher = OUTERMOST.matcher(path);
    return matcher.matches()
        ? Optional.of(new GeneratedFolder(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** Returns whether setuptools made it, whatever else is in the folder. */
  static boolean isBuildOutput(String path) {
    return BUILD_OUTPUT.matcher(path).matches();
  }

  /**
   * Returns whether {@code file} shows that a person works in this folder: Python outside what
   * setuptools makes; in a {@code vendor} folder, a module of its own beside the copied packages.
   */
  boolean isRealSource(String file) {
    String inner = file.substring(path.length());
    if (!inner.endsWith(".py") || isBuildOutput(file)) {
      return false;
    }
    if (name.equals("vendor")) {
      return inner.indexOf('/') < 0 && !inner.equals("__init__.py");
    }
    return !inner.startsWith("lib/");
  }
}
