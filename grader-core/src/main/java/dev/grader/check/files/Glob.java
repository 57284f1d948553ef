package dev.grader.check.files;

import dev.grader.submission.SourceFile;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/**
 * A pattern of paths, as a rubric has it.
 *
 * @param text as it is written
 * @param matcher of the paths that are meant
 */
record Glob(String text, PathMatcher matcher) {
  private static final String ANY_FOLDERS = "**/";

  /** Throws {@link java.util.regex.PatternSyntaxException} for what is no glob. */
  static Glob of(String text) {
    return new Glob(
        text, FileSystems.getDefault().getPathMatcher("glob:" + withoutFoldersToo(text)));
  }

  /**
   * Java's globs want a folder for {@code **}{@code /}, people mean none as well. Inside of braces
   * it stays as it is, as those cannot be nested.
   */
  private static String withoutFoldersToo(String glob) {
    StringBuilder pattern = new StringBuilder();
    boolean inBraces = false;
    for (int i = 0; i < glob.length(); i++) {
      char each = glob.charAt(i);
      boolean startsName = i == 0 || glob.charAt(i - 1) == '/';
      if (startsName && !inBraces && glob.startsWith(ANY_FOLDERS, i)) {
        pattern.append('{').append(ANY_FOLDERS).append(",}");
        i += ANY_FOLDERS.length() - 1;
      } else {
        inBraces = each == '{' || (inBraces && each != '}');
        pattern.append(each);
      }
    }
    return pattern.toString();
  }

  /** Returns whether it means a file; a path that this machine could not even name it does not. */
  boolean matches(SourceFile file) {
    try {
      return matcher.matches(Path.of(file.path()));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
