package dev.grader.sandbox.bubblewrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.sandbox.CandidatePrograms;
import dev.grader.sandbox.Command;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.servers.Waiting;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it counts the children of this process")
class BubblewrapSandboxIT implements CandidatePrograms {
  private static final String ENDLESS = "import time; time.sleep(3600)";

  @Override
  public Sandbox open(Contents contents) throws Exception {
    return RealHost.open(RealHost.settings(Map.of()), contents);
  }

  @Test
  void runsACommandThatOnlyReads() throws Exception {
    try (Sandbox sandbox = sandbox("print('x')\n")) {

      Outcome outcome = sandbox.run(Command.reading(LONG, RUFF, "check", "--isolated", "main.py"));

      assertThat(outcome.output().stderr()).isEmpty();
      assertThat(outcome.output().stdout()).contains("All checks passed!");
    }
  }

  @Test
  void handsTheExitCodeOn() throws Exception {
    Outcome outcome = run("print('hello'); raise SystemExit(7)");

    assertThat(outcome.output().stdout()).isEqualTo("hello\n");
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Exited.class, it -> assertThat(it.code()).isEqualTo(7));
  }

  @Test
  void saysWhatItIs() throws Exception {
    try (Sandbox sandbox = sandbox("")) {
      assertThat(sandbox.description().name()).isEqualTo("bubblewrap");
      assertThat(sandbox.description().runtime()).matches("bwrap \\d+\\.\\d+\\.\\d+");
      assertThat(sandbox.description().weaknesses()).isNotEmpty();
      assertThat(sandbox.tools())
          .containsKeys("black", "ruff", "pytest", "coverage")
          .containsEntry("python", sandbox.description().python());
    }
  }

  @Test
  @Timeout(60)
  void nothingIsLeftAfterAnInterrupt() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Sandbox sandbox = sandbox(ENDLESS)) {
      Future<Outcome> run =
          threads.submit(() -> sandbox.run(CandidatePrograms.main(LONG, Optional.empty())));
      awaitChildren(true);

      boolean cancelled = run.cancel(true);

      assertThat(cancelled).isTrue();
      awaitChildren(false);
    } finally {
      threads.shutdownNow();
      assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(leftovers()).isEmpty();
  }

  /** Also while bwrap is between its first steps, where what it started does not end with it. */
  @Test
  @Timeout(300)
  void closingFromAnotherThreadEndsWhatRunsAtAnyMoment() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    for (int moment = 0; moment < 40; moment += 2) {
      Sandbox sandbox = sandbox(ENDLESS);
      Future<Outcome> run =
          threads.submit(() -> sandbox.run(CandidatePrograms.main(LONG, Optional.empty())));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(moment));

      sandbox.close();

      assertThatThrownBy(() -> run.get(9, TimeUnit.SECONDS))
          .as("closed after %d ms", moment)
          .isInstanceOf(ExecutionException.class)
          .hasMessageContaining("the sandbox is closed");
      assertThatThrownBy(() -> sandbox.run(CandidatePrograms.main(LONG, Optional.empty())))
          .isInstanceOf(SandboxException.class)
          .hasMessage("the sandbox is closed");
      assertThat(leftovers()).isEmpty();
    }
    threads.shutdownNow();
  }

  @Test
  @Timeout(300)
  void interruptingAtAnyMomentEndsWhatRuns() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Sandbox sandbox = sandbox(ENDLESS)) {
      for (int moment = 0; moment < 40; moment += 2) {
        Future<Outcome> run =
            threads.submit(() -> sandbox.run(CandidatePrograms.main(LONG, Optional.empty())));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(moment));

        run.cancel(true);

        assertThat(threads.submit(() -> true))
            .as("interrupted after %d ms", moment)
            .succeedsWithin(Duration.ofSeconds(9));
        assertThat(leftovers()).isEmpty();
      }
    }
    threads.shutdownNow();
  }

  private static void awaitChildren(boolean some) {
    Waiting.until(() -> ProcessHandle.current().children().findAny().isPresent() == some);
  }

  /** Returns control groups and files that carry this process' number. */
  private static List<Path> leftovers() throws IOException {
    long own = ProcessHandle.current().pid();
    Path run = RealHost.settings(Map.of()).folder().resolve("run");
    List<Path> left = controlGroups("grader-" + own);
    try (Stream<Path> files = Files.list(run)) {
      files.filter(path -> path.getFileName().toString().startsWith(own + "-")).forEach(left::add);
    }
    return left;
  }

  /** Those of others may go meanwhile. */
  private static List<Path> controlGroups(String name) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(Path.of("/sys/fs/cgroup"), Set.of(), 6, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.getFileName().toString().startsWith(name)) {
          found.add(folder);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path gone, IOException why) {
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
        return FileVisitResult.CONTINUE;
      }
    });
    return found;
  }
}
