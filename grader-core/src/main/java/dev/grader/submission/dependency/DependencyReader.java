package dev.grader.submission.dependency;

import dev.grader.submission.Checkout;
import dev.grader.submission.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what a submission declares to need, without running anything: {@code requirements*.txt},
 * {@code pyproject.toml} (PEP 621, PEP 735, Poetry), {@code setup.cfg}, {@code setup.py},
 * {@code Pipfile}, the lock files of uv, Poetry and Pipenv, and Conda's {@code environment.yml}.
 *
 * <p>The files at the root count, and those of the folder that is the project, for what the root
 * does not name; where neither declares anything, those of the folders right below the root.
 */
public final class DependencyReader {
  private static final int MOST_BYTES = 1 << 20;
  private static final Pattern REQUIREMENTS = Pattern.compile(
      "(?:.*/)?(?:[\\w.-]*requirements[\\w.-]*\\.(?:txt|in)|requirements/[\\w.-]+\\.(?:txt|in))");

  private final Checkout checkout;
  private final Declarations found = new Declarations();

  private DependencyReader(Checkout checkout) {
    this.checkout = checkout;
  }

  /** Returns what is declared; mistakes in the files are among what is refused. */
  public static Dependencies read(Checkout checkout) throws IOException {
    return new DependencyReader(checkout).read();
  }

  private Dependencies read() throws IOException {
    readFolder("");
    found.settle();
    String project = ProjectFolder.find(checkout).path();
    if (!project.isEmpty()) {
      readFolder(project + "/");
    }
    if (found.isSilent()) {
      for (String folder : foldersBelowRoot()) {
        readFolder(folder);
      }
    }
    return found.locked();
  }

  private void readFolder(String folder) throws IOException {
    Optional<String> pythonVersion = text(folder + ".python-version");
    if (pythonVersion.isPresent()) {
      PythonVersionFile.read(pythonVersion.get(), folder + ".python-version", found);
    }
    for (SourceFile file : requirementFiles(folder)) {
      RequirementsFile.readOwnExtras(text(file.path()).orElse(""), found);
    }
    for (Manifest manifest : Manifest.values()) {
      Optional<String> text = text(folder + manifest.fileName());
      if (text.isPresent()) {
        manifest.read(text.get(), folder + manifest.fileName(), found);
      }
    }
    for (SourceFile file : requirementFiles(folder)) {
      RequirementsFile.read(text(file.path()).orElse(""), file.path(), found);
    }
    for (LockFile lock : LockFile.values()) {
      Optional<String> text = text(folder + lock.fileName());
      if (text.isPresent()) {
        lock.read(text.get(), folder + lock.fileName(), found);
      }
    }
    for (String conda : List.of("environment.yml", "environment.yaml")) {
      Optional<String> text = text(folder + conda);
      if (text.isPresent()) {
        CondaEnvironment.read(text.get(), folder + conda, found);
      }
    }
  }

  private List<SourceFile> requirementFiles(String folder) {
    return checkout.files().stream()
        .filter(DependencyReader::counts)
        .filter(file -> file.path().startsWith(folder))
        .filter(file -> {
          String below = file.path().substring(folder.length());
          return REQUIREMENTS.matcher(below).matches()
              && (below.indexOf('/') < 0 || below.startsWith("requirements/"));
        })
        .sorted(Comparator.comparing(SourceFile::path))
        .toList();
  }

  private List<String> foldersBelowRoot() {
    List<String> folders = new ArrayList<>();
    for (SourceFile file : checkout.files()) {
      int slash = file.path().indexOf('/');
      if (slash > 0 && counts(file)) {
        String folder = file.path().substring(0, slash + 1);
        if (!folders.contains(folder)) {
          folders.add(folder);
        }
      }
    }
    return folders;
  }

  private static boolean counts(SourceFile file) {
    return file.role() == SourceFile.Role.OWN || file.role() == SourceFile.Role.TEMPLATE;
  }

  private Optional<String> text(String path) throws IOException {
    for (SourceFile file : checkout.files()) {
      if (file.path().equals(path) && counts(file)) {
        return Optional.of(checkout.text(file, MOST_BYTES));
      }
    }
    return Optional.empty();
  }
}
