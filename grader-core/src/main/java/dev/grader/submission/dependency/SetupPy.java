package dev.grader.submission.dependency;

import dev.grader.submission.dependency.Dependencies.Place;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A static read of {@code setup.py}: the string literals given to {@code install_requires},
 * {@code tests_require}, {@code python_requires} and the test keys of {@code extras_require},
 * directly or through one name. What is computed is not seen.
 */
final class SetupPy {
  private static final Pattern LITERAL = Pattern.compile(
      "\\G(?:\\s|,|#[^\\n]*\\n)*(?:'((?:[^'\\\\\\n]|\\\\.)*)'|\"((?:[^\"\\\\\\n]|\\\\.)*)\")");
  private static final Pattern GROUP = Pattern.compile("['\"]([\\w-]+)['\"]\\s*:\\s*\\[");

  private final String text;
  private final String path;
  private final Declarations found;

  private SetupPy(String text, String path, Declarations found) {
    this.text = text;
    this.path = path;
    this.found = found;
  }

  static void read(String text, String path, Declarations found) {
    SetupPy reader = new SetupPy(text, path, found);
    reader.list("install_requires");
    reader.list("tests_require");
    reader.extras();
    reader.python();
  }

  private void list(String argument) {
    Matcher named = Pattern.compile("\\b" + argument + "\\s*=\\s*").matcher(text);
    if (!named.find()) {
      return;
    }
    int start = named.end();
    if (opens(start)) {
      literals(start + 1, found::require);
      return;
    }
    Matcher name = Pattern.compile("[A-Za-z_]\\w*").matcher(text).region(start, text.length());
    if (name.lookingAt()) {
      Matcher assigned =
          Pattern.compile("(?m)^" + name.group() + "\\s*=\\s*[\\[(]").matcher(text);
      if (assigned.find()) {
        literals(assigned.end(), found::require);
      }
    }
  }

  private boolean opens(int at) {
    return at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '(');
  }

  private void literals(int from, BiConsumer<String, Place> action) {
    Matcher literal = LITERAL.matcher(text);
    literal.region(from, text.length());
    while (literal.find()) {
      int group = literal.group(1) == null ? 2 : 1;
      action.accept(literal.group(group), place(literal.start(group)));
    }
  }

  private void extras() {
    Matcher named = Pattern.compile("\\bextras_require\\s*=\\s*\\{").matcher(text);
    if (!named.find()) {
      return;
    }
    int end = text.indexOf('}', named.end());
    Matcher group = GROUP.matcher(text).region(named.end(), end < 0 ? text.length() : end);
    while (group.find()) {
      boolean installed = found.installs(group.group(1));
      literals(group.end(), installed ? found::require : (text, place) -> found.mention(text));
    }
  }

  private void python() {
    Matcher named =
        Pattern.compile("\\bpython_requires\\s*=\\s*['\"]([^'\"\\n]*)['\"]").matcher(text);
    Optional.of(named)
        .filter(Matcher::find)
        .ifPresent(at -> found.supports(at.group(1), place(at.start())));
  }

  private Place place(int offset) {
    return new Place(
        path, (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1);
  }
}
