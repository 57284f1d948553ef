package dev.grader.submission.dependency;

import dev.grader.submission.dependency.Dependencies.Place;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A requirements file of pip. Its option lines are not passed on; {@code -r} is not followed, since
 * every requirements file is read anyway; the project itself ({@code -e .}) is put on the path
 * instead of being installed.
 */
final class RequirementsFile {
  private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*$");
  private static final Pattern HASHES = Pattern.compile("\\s--hash[= ]\\S+");
  private static final Pattern ITSELF =
      Pattern.compile("(-e|--editable)?[ =]*(file:)?\\.(/)?(\\[(?<extras>[\\w,.\\s-]*)\\])?");
  private static final Pattern OTHER_FILE =
      Pattern.compile("(-r|--requirement)[ =]*[\\w./-]+\\.(txt|in)");

  private RequirementsFile() {}

  /**
   * Notes the optional groups of the submission itself that are asked for, before those are read.
   */
  static void readOwnExtras(String text, Declarations found) {
    text.lines()
        .map(line -> ITSELF.matcher(COMMENT.matcher(line).replaceAll("").strip()))
        .filter(line -> line.matches() && line.group("extras") != null)
        .flatMap(line -> Arrays.stream(line.group("extras").split(",", -1)))
        .forEach(found::ask);
  }

  static void read(String text, String path, Declarations found) {
    List<String> lines = text.lines().toList();
    StringBuilder logical = new StringBuilder();
    int start = 1;
    for (int i = 0; i < lines.size(); i++) {
      String line = COMMENT.matcher(lines.get(i)).replaceAll("").stripTrailing();
      if (logical.isEmpty()) {
        start = i + 1;
      }
      if (line.endsWith("\\") && i + 1 < lines.size()) {
        logical.append(line, 0, line.length() - 1).append(' ');
      } else {
        take(logical.append(line).toString(), new Place(path, start), found);
        logical.setLength(0);
      }
    }
  }

  /** Takes one line without comment. */
  static void take(String logical, Place place, Declarations found) {
    String text = HASHES.matcher(logical).replaceAll("").strip();
    if (text.isEmpty()
        || ITSELF.matcher(text).matches()
        || (OTHER_FILE.matcher(text).matches() && !text.contains(".."))) {
      return;
    }
    found.require(text, place);
  }
}
