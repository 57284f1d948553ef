package dev.grader.submission.git;

import dev.grader.submission.Assignment;
import dev.grader.submission.Checkout;
import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.Fetcher;
import dev.grader.submission.Submission;
import dev.grader.submission.files.PrivateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the working tree around a folder as it stands, uncommitted changes included, with the
 * history of its HEAD: what a clone would give if all of it were committed. The due date is not
 * looked at, as what stands there now is what is asked about.
 *
 * <p>Of the user's and the repository's configuration only what decides about the content of a
 * commit is read. No hook, filter or other program is run.
 */
public final class WorkingTreeFetcher implements Fetcher {
  private static final int ATTEMPTS = 3;

  private final GitSettings settings;
  private final Path home;
  private final Map<String, String> environment;
  private final Templates templates;

  /**
   * Nothing is read yet.
   *
   * @param home the user's, for the user's own configuration of Git
   */
  public WorkingTreeFetcher(GitSettings settings, Path home, Map<String, String> environment) {
    this.settings = settings;
    this.home = home;
    this.environment = Map.copyOf(environment);
    this.templates = new Templates(settings);
    IsolatedSystem.install();
  }

  /**
   * Returns the root of the working tree around a folder.
   *
   * @throws FetchException where there is none, saying what to do
   */
  public static Path root(Path folder) throws FetchException {
    if (!Files.isDirectory(folder)) {
      throw new FetchException(
          Blame.CALLER,
          Files.exists(folder)
              ? folder + " is a file. Give the folder of your answer; all of it is checked."
              : "There is no folder at " + folder + ". Check the spelling.");
    }
    Optional<Path> start = Optional.of(real(folder));
    for (Optional<Path> up = start; up.isPresent(); up = up.map(Path::getParent)) {
      if (LocalRepository.ofWorkingTree(up.get()).isPresent()) {
        return up.get();
      }
    }
    throw new FetchException(
        Blame.CALLER,
        folder + " is in no Git repository, and commits are part of what is graded. "
            + "Run `git init` in the folder of your answer, then the same command again.");
  }

  private static Path real(Path folder) throws FetchException {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new FetchException(Blame.CALLER, folder + " cannot be entered: " + e.getMessage(), e);
    }
  }

  @Override
  public Checkout fetch(Submission submission, Assignment assignment)
      throws FetchException, InterruptedException {
    Path root = root(Path.of(submission.source()));
    Template template = assignment.template().isPresent()
        ? templates.at(assignment.template().get())
        : Template.NONE;
    for (int attempt = 1; ; attempt++) {
      try {
        return fetch(root, template);
      } catch (NoSuchFileException | ChangedMeanwhileException changed) {
        if (attempt == ATTEMPTS) {
          throw new FetchException(
              Blame.GRADER,
              root + " changes faster than it is read; try again when it stands still.",
              changed);
        }
      } catch (IOException e) {
        throw new Failures(root.toString()).of(e);
      }
    }
  }

  private Checkout fetch(Path root, Template template)
      throws FetchException, IOException, InterruptedException {
    Source.Local source = new Source.Local(root, root.toString());
    try (PrivateFolder folder = PrivateFolder.in(settings.temporary())) {
      Watchdog watchdog = new Watchdog(source.display(), settings.limits(), folder);
      return watchdog.watch(stop -> {
        try (WorkingTreeReading reading =
            WorkingTreeReading.open(source, folder.path(), settings, stop)) {
          return reading.read(template, home, environment);
        }
      });
    }
  }

  /** A file was not any more what it had been a moment before. */
  static final class ChangedMeanwhileException extends IOException {
    private static final long serialVersionUID = 1L;

    ChangedMeanwhileException(String path) {
      super(path + " changed while it was read");
    }
  }
}
