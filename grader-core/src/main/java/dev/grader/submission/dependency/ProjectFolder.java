package dev.grader.submission.dependency;

import dev.grader.submission.Checkout;
import dev.grader.submission.SourceFile;
import dev.grader.submission.TestNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a submission's Python project is: mostly the root, sometimes a folder such as
 * {@code backend} that holds the tests and pytest's configuration, or all of the Python and a file
 * that says it is a project.
 *
 * @param path "" for the root
 */
record ProjectFolder(Checkout checkout, String path) {
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_FOLDERS = 20;
  private static final List<String> MARKS = List.of(
      "setup.py", "pytest.ini", "requirements.txt", "Pipfile", "environment.yml", "manage.py");

  /** Some hold nothing but the settings of a formatter or linter. */
  private static final List<String> MARKS_BY_CONTENT =
      List.of("pyproject.toml", "setup.cfg", "tox.ini");

  private static final Pattern SAYS_PROJECT = Pattern.compile(
      "(?m)^\\s*\\[\\s*(project|build-system|dependency-groups|tool\\.(poetry|pytest|setuptools|uv|pdm|hatch|flit)"
          + "|metadata|options|tool:pytest|pytest|tox|testenv)\\b");

  /**
   * Finds it: the outermost folder with a configuration of pytest around all tests and some of the
   * code, for it is there that they run; else the outermost one with a mark around all Python
   * files; else the root.
   */
  static ProjectFolder find(Checkout checkout) throws IOException {
    List<String> python = checkout.files().stream()
        .filter(SourceFile::isGradedPython)
        .map(SourceFile::path)
        .toList();
    List<String> tests = python.stream().filter(TestNames::include).toList();
    for (ProjectFolder folder : around(tests, checkout)) {
      boolean holdsCode = python.stream()
          .anyMatch(file -> file.startsWith(inside(folder.path)) && !TestNames.include(file));
      if ((holdsCode || folder.path.isEmpty()) && folder.configuresTests()) {
        return folder;
      }
    }
    for (ProjectFolder folder : around(python, checkout)) {
      if (folder.isMarked()) {
        return folder;
      }
    }
    return new ProjectFolder(checkout, "");
  }

  /** Returns the folders that all of these files are in, the outermost first. */
  private static List<ProjectFolder> around(List<String> files, Checkout checkout) {
    String common = commonPrefix(files);
    List<ProjectFolder> folders = new ArrayList<>();
    for (int end = 0; end >= 0; end = common.indexOf('/', end + 1)) {
      folders.add(new ProjectFolder(checkout, common.substring(0, end)));
    }
    return folders;
  }

  private boolean configuresTests() throws IOException {
    return text("pytest.ini").isPresent() || !PytestOptions.find(this).isEmpty();
  }

  private boolean isMarked() throws IOException {
    for (String mark : MARKS) {
      if (text(mark).isPresent()) {
        return true;
      }
    }
    for (String mark : MARKS_BY_CONTENT) {
      if (text(mark).filter(text -> SAYS_PROJECT.matcher(text).find()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the other folders that modules may be imported from, relative to this one: the root,
   * and of the outermost ones those with a mark.
   */
  List<String> others() throws IOException {
    List<String> folders = Stream.concat(MARKS.stream(), MARKS_BY_CONTENT.stream())
        .flatMap(mark -> new ProjectFolder(checkout, "").foldersWith(mark).stream())
        .filter(folder -> !folder.isEmpty() && !folder.equals(path))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .limit(MOST_FOLDERS)
        .toList();
    List<String> others = new ArrayList<>();
    if (!path.isEmpty()) {
      others.add(relative(""));
    }
    for (String folder : folders) {
      if (new ProjectFolder(checkout, folder).isMarked()) {
        others.add(relative(folder));
      }
    }
    return others;
  }

  private String relative(String folder) {
    String up = "../".repeat(path.isEmpty() ? 0 : path.split("/").length);
    return folder.isEmpty() ? up.substring(0, up.length() - 1) : up + folder;
  }

  /** Returns the text of a file of the folder; absent where there is none. */
  Optional<String> text(String fileName) throws IOException {
    return checkout.text(inside(path) + fileName, MOST_BYTES);
  }

  /** Returns the folders with that file in them, relative to this one, the outermost first. */
  List<String> foldersWith(String fileName) {
    return checkout.files().stream()
        .filter(
            file -> file.role() == SourceFile.Role.OWN || file.role() == SourceFile.Role.TEMPLATE)
        .map(SourceFile::path)
        .filter(file -> file.startsWith(inside(path)) && ("/" + file).endsWith("/" + fileName))
        .map(file -> file.substring(inside(path).length(), file.length() - fileName.length()))
        .map(folder -> folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1))
        .sorted((one, other) -> Integer.compare(one.length(), other.length()))
        .toList();
  }

  private static String inside(String folder) {
    return folder.isEmpty() ? "" : folder + "/";
  }

  /** Returns the longest beginning of all paths that ends with a slash; "" for none. */
  private static String commonPrefix(List<String> paths) {
    String common = paths.isEmpty() ? "" : paths.get(0);
    for (String path : paths) {
      while (!path.startsWith(common)) {
        common = common.substring(0, common.length() - 1);
      }
    }
    return common.substring(0, common.lastIndexOf('/') + 1);
  }
}
