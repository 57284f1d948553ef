package dev.grader.submission.dependency;

import dev.grader.submission.dependency.Dependencies.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code .python-version} of pyenv and uv: the first version in it. */
final class PythonVersionFile {
  private static final Pattern VERSION =
      Pattern.compile("(?m)^\\s*(?:cpython-?|python-?)?(3\\.\\d{1,3}(?:\\.\\d{1,3})?)\\b");

  private PythonVersionFile() {}

  static void read(String text, String path, Declarations found) {
    Matcher version = VERSION.matcher(text);
    if (version.find()) {
      int line = (int)
              text.substring(0, version.start(1)).chars().filter(c -> c == '\n').count()
          + 1;
      found.developedWith(version.group(1), new Place(path, line));
    }
  }
}
