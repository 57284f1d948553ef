package dev.grader.submission.dependency;

import dev.grader.submission.dependency.Dependencies.Place;
import java.util.List;

/**
 * {@code setup.cfg} of setuptools: {@code install_requires}, {@code python_requires} and the test
 * extras.
 */
final class SetupCfg {
  private final String path;
  private final Declarations found;
  private String section = "";
  private String key = "";

  private SetupCfg(String path, Declarations found) {
    this.path = path;
    this.found = found;
  }

  static void read(String text, String path, Declarations found) {
    SetupCfg reader = new SetupCfg(path, found);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      reader.line(lines.get(i), i + 1);
    }
  }

  private void line(String line, int number) {
    String text = line.strip();
    if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
      return;
    }
    if (text.startsWith("[") && text.endsWith("]")) {
      section = text.substring(1, text.length() - 1).strip();
      key = "";
    } else if (Character.isWhitespace(line.charAt(0))) {
      value(text, number);
    } else {
      int sign = text.indexOf('=');
      key = sign < 0 ? text : text.substring(0, sign).strip();
      value(sign < 0 ? "" : text.substring(sign + 1).strip(), number);
    }
  }

  private void value(String text, int number) {
    if (text.isEmpty()) {
      return;
    }
    Place place = new Place(path, number);
    if (section.equals("options") && key.equals("python_requires")) {
      found.supports(text, place);
    } else if (isRequirements()) {
      each(text).forEach(requirement -> found.require(requirement, place));
    } else if (section.equals("options.extras_require")) {
      each(text).forEach(found::mention);
    }
  }

  private boolean isRequirements() {
    return (section.equals("options")
            && (key.equals("install_requires") || key.equals("tests_require")))
        || (section.equals("options.extras_require") && found.installs(key));
  }

  /**
   * A value on one line may hold several requirements; a comma inside of specifiers does not part
   * them.
   */
  private static List<String> each(String text) {
    return text.contains(";") ? List.of(text) : List.of(text.split(",(?=\\s*[A-Za-z])"));
  }
}
