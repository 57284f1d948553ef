package dev.grader.cli.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.cli.option.SandboxOptions;
import dev.grader.cli.selfcheck.FileMemory;
import dev.grader.cli.wiring.Wiring;
import dev.grader.grading.Graded;
import dev.grader.grading.GradingListener;
import dev.grader.grading.Memory;
import dev.grader.grading.SandboxChooser;
import dev.grader.rubric.Rubric;
import dev.grader.sandbox.SandboxProvider;
import dev.grader.submission.Commit;
import dev.grader.submission.RecordedCommit;
import dev.grader.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One small submission, graded and checked as far as that goes without running anything.
 *
 * @param folder for what it makes, which stays there
 */
record GradingRehearsal(Wiring wiring, Path folder) {
  private static final RecordedCommit COMMIT = new RecordedCommit(
      new Commit.Author("Ann", "ann@example.com"),
      OffsetDateTime.parse("2026-01-01T00:00:00Z"),
      "Start\n",
      new TreeMap<>(Map.of(
          "main.py",
          "print(1)\n".getBytes(UTF_8),
          "README.md",
          "# Sum\n\n## Run\n\nPython main.py\n".getBytes(UTF_8),
          "pyproject.toml",
          "[project]\nname = 'sum'\nrequires-python = '>=3.11'\n".getBytes(UTF_8))));

  /** Grades it, after it was checked. */
  Graded run(Rubric rubric) throws Exception {
    SandboxProvider engine = wiring.sandboxes(new SandboxOptions()).providers().get(0);
    SandboxChooser sandboxes = new SandboxChooser(List.of(new Rehearsal(engine)));
    selfCheck(rubric.forCandidates(), sandboxes);
    Path repository = folder.resolve("train.git");
    Wiring.replay(repository, List.of(COMMIT));
    return wiring.grader(sandboxes).grade(submission(repository), rubric, GradingListener.SILENT);
  }

  /** Checks a working tree twice, the second time from memory. */
  private void selfCheck(Rubric rubric, SandboxChooser sandboxes) throws Exception {
    Path work = workingTree();
    Memory memory = new FileMemory(folder, "train", "", InstantSource.system());
    for (int time = 1; time <= 2; time++) {
      wiring.selfGrader(sandboxes).grade(submission(work), rubric, GradingListener.SILENT, memory);
    }
  }

  private Path workingTree() throws IOException {
    Path work = Files.createDirectory(folder.resolve("work"));
    Wiring.replay(work.resolve(".git"), List.of(COMMIT));
    for (Map.Entry<String, byte[]> file : COMMIT.files().entrySet()) {
      Files.write(work.resolve(file.getKey()), file.getValue());
    }
    return work;
  }

  private static Submission submission(Path place) {
    return new Submission(place.toString(), Optional.empty(), "");
  }
}
