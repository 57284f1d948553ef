package dev.grader.submission.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.submission.Assignment;
import dev.grader.submission.Checkout;
import dev.grader.submission.FetchException;
import dev.grader.submission.SourceFile;
import dev.grader.submission.Submission;
import dev.grader.submission.files.FetchLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A repository with a working tree, made with Git itself as a candidate would. */
final class WorkingFolder {
  private final Path folder;
  private final Path root;

  private WorkingFolder(Path folder, Path root) {
    this.folder = folder;
    this.root = root;
  }

  /** Makes one without a commit. */
  static WorkingFolder in(Path folder) throws IOException {
    Path root = folder.resolve("answer");
    Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(root);
    WorkingFolder made = new WorkingFolder(folder, root);
    made.git("init", "--quiet", "--initial-branch=main");
    return made;
  }

  /** Makes one with three files in one commit. */
  static WorkingFolder withACommit(Path folder) throws IOException {
    WorkingFolder made = in(folder);
    made.write("app.py", "x = 1\n").write("pkg/mod.py", "y = 2\n").write("README.md", "# A\n");
    return made.commit();
  }

  Path root() {
    return root;
  }

  Path home() {
    return folder.resolve("home");
  }

  /** Returns the same repository seen from another working tree of it. */
  WorkingFolder at(Path other) {
    return new WorkingFolder(folder, other);
  }

  WorkingFolder write(String path, String text) throws IOException {
    return write(path, text.getBytes(UTF_8));
  }

  WorkingFolder write(String path, byte[] content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return this;
  }

  WorkingFolder commit() throws IOException {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", "Go on");
    return this;
  }

  String git(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().putAll(environment());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return said;
  }

  private Map<String, String> environment() {
    return Map.of(
        "HOME", home().toString(),
        "XDG_CONFIG_HOME", home().resolve(".config").toString(),
        "GIT_CONFIG_NOSYSTEM", "1",
        "GIT_AUTHOR_NAME", "Ada Example",
        "GIT_AUTHOR_EMAIL", "ada@example.org",
        "GIT_COMMITTER_NAME", "Ada Example",
        "GIT_COMMITTER_EMAIL", "ada@example.org");
  }

  /** Fetches the tree as it stands. */
  Checkout fetch() throws FetchException, InterruptedException {
    return fetch(root, Assignment.NONE);
  }

  Checkout fetch(Path inside, Assignment assignment) throws FetchException, InterruptedException {
    return new WorkingTreeFetcher(settings(), home(), environment())
        .fetch(new Submission(inside.toString(), Optional.empty(), ""), assignment);
  }

  /** Fetches the last commit as the company would. */
  Checkout fetchCommitted(Assignment assignment) throws FetchException, InterruptedException {
    return new GitFetcher(settings())
        .fetch(new Submission(root.toString(), Optional.empty(), ""), assignment);
  }

  private GitSettings settings() {
    Credentials none = Credentials.of(Map.of(), home());
    Path temporary = folder.resolve("temporary");
    return new GitSettings(FetchLimits.DEFAULT, temporary, none, SourcePolicy.OWN_COMMAND_LINE);
  }

  /** Commits all that stands there, and finds the same files in a clone. */
  void assertIsWhatIsCommitted(String... paths) throws Exception {
    try (Checkout now = fetch()) {
      commit();
      try (Checkout committed = fetchCommitted(Assignment.NONE);
          Checkout after = fetch()) {
        assertThat(now.files()).extracting(SourceFile::path).containsExactlyInAnyOrder(paths);
        for (Checkout each : List.of(now, after)) {
          assertThat(each.files()).isEqualTo(committed.files());
          assertThat(each.oddities()).isEqualTo(committed.oddities());
          assertThat(tar(each)).isEqualTo(tar(committed));
        }
        assertThat(after.revision().remarks()).isEqualTo(committed.revision().remarks());
      }
    }
  }

  private static String tar(Checkout checkout) throws IOException {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    checkout.writeTar(tar, "");
    return tar.toString(UTF_8);
  }
}
