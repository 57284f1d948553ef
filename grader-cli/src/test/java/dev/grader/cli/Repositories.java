package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.submission.Commit;
import dev.grader.submission.RecordedCommit;
import dev.grader.submission.git.ReplayedRepository;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Submissions made on the spot. */
public final class Repositories {
  private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-11-02T09:00:00Z");

  private Repositories() {}

  /** Makes a bare repository of one commit; files are pairs of path and text. */
  public static Path of(Path folder, String... pathsAndTexts) throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(UTF_8));
    }
    return of(folder, files);
  }

  /** Makes a bare repository of one commit. */
  static Path of(Path folder, SortedMap<String, byte[]> files) throws IOException {
    Commit.Author ada = new Commit.Author("Ada Example", "ada@example.org");
    ReplayedRepository.make(
        folder, List.of(new RecordedCommit(ada, NINE, "Add everything\n", files)));
    return folder;
  }

  /** Makes a bare repository without a commit. */
  static Path empty(Path folder) throws IOException, InterruptedException {
    git("", "init", "--quiet", "--bare", folder.toString());
    return folder;
  }

  /** Makes a repository with many commits to one file, and many files in the first commit. */
  static Path large(Path folder, int commits, int files) throws IOException, InterruptedException {
    empty(folder);
    StringBuilder stream = new StringBuilder();
    for (int i = 1; i <= commits; i++) {
      stream.append("commit refs/heads/main\n");
      stream.append("committer Ada Example <ada@example.org> ").append(1700000000 + i * 60L);
      stream.append(" +0000\n").append(data("Count to " + i));
      stream.append("M 100644 inline counter.py\n").append(data("COUNT = " + i + "\n"));
      for (int file = 0; i == 1 && file < files; file++) {
        stream.append("M 100644 inline part").append(file % 50).append("/file").append(file);
        stream.append(".py\n").append(data("def number() -> int:\n    return " + file + "\n"));
      }
    }
    git(stream.toString(), "-C", folder.toString(), "fast-import", "--quiet");
    git("", "-C", folder.toString(), "symbolic-ref", "HEAD", "refs/heads/main");
    return folder;
  }

  private static String data(String text) {
    return "data " + text.getBytes(UTF_8).length + "\n" + text + "\n";
  }

  private static void git(String input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process git = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    try (OutputStream in = git.getOutputStream()) {
      in.write(input.getBytes(UTF_8));
    }
    if (!git.waitFor(60, TimeUnit.SECONDS) || git.exitValue() != 0) {
      throw new IllegalStateException("git " + String.join(" ", arguments) + " failed");
    }
  }
}
