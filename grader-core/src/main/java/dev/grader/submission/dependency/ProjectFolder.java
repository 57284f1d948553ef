package dev.grader.submission.dependency;

import dev.grader.submission.Checkout;
import dev.grader.submission.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a submission's Python project is: mostly the root, sometimes a folder such as
 * {@code backend} that holds all of the Python and a file that says it is a project.
 *
 * @param path "" for the root
 */
record ProjectFolder(Checkout checkout, String path) {
  private static final int MOST_BYTES = 1 << 20;
  private static final List<String> MARKS = List.of(
      "pyproject.toml",
      "setup.py",
      "setup.cfg",
      "pytest.ini",
      "tox.ini",
      "requirements.txt",
      "Pipfile",
      "manage.py");

  /** Finds it: the outermost folder with a mark that all Python files are in; else the root. */
  static ProjectFolder find(Checkout checkout) {
    Set<String> paths = checkout.files().stream().map(SourceFile::path).collect(Collectors.toSet());
    List<String> python = checkout.files().stream()
        .filter(SourceFile::isGradedPython)
        .map(SourceFile::path)
        .toList();
    String folder = "";
    String common = commonPrefix(python);
    int end = 0;
    while (end >= 0) {
      folder = common.substring(0, end);
      if (MARKS.stream().map(inside(folder)::concat).anyMatch(paths::contains)) {
        return new ProjectFolder(checkout, folder);
      }
      end = common.indexOf('/', end + 1);
    }
    return new ProjectFolder(checkout, "");
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
