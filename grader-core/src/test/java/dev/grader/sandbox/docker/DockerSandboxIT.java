package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.sandbox.CandidatePrograms;
import dev.grader.sandbox.Command;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Layout;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.servers.UsesEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UsesEngine
class DockerSandboxIT implements CandidatePrograms {
  @TempDir
  private static Path cache;

  @AutoClose
  private static Lab lab;

  @BeforeAll
  static void connect() throws Exception {
    lab = Lab.open(cache);
  }

  @Override
  public Sandbox open(Contents contents) {
    return lab.sandbox(contents);
  }

  @Test
  void runsACommandThatOnlyReads() throws Exception {
    try (Sandbox sandbox = sandbox("print('x')\n")) {

      Outcome outcome = sandbox.run(Command.reading(LONG, RUFF, "check", "--isolated", "main.py"));

      assertThat(outcome).isInstanceOf(Outcome.Exited.class);
      assertThat(outcome.output().stdout()).contains("All checks passed!");
    }
  }

  @Test
  void runsManyCommandsThatOnlyReadSideBySide() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Sandbox sandbox = sandbox("x = 1\n")) {
      List<Callable<Outcome>> calls = IntStream.range(0, 8)
          .mapToObj(i -> (Callable<Outcome>) () -> sandbox.run(python("print(" + i + ")")))
          .toList();

      List<Future<Outcome>> outcomes = threads.invokeAll(calls);

      for (int i = 0; i < outcomes.size(); i++) {
        assertThat(outcomes.get(i).get().output().stdout()).isEqualTo(i + "\n");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void stopsACommandThatOnlyReadsAtItsTimeLimitAndGoesOn() throws Exception {
    try (Sandbox sandbox = sandbox("x = 1\n")) {
      Command endless = Command.reading(
          Duration.ofMillis(700),
          Layout.PYTHON,
          "-c",
          "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\nwhile True: pass");

      Outcome stopped = sandbox.run(endless);
      Outcome next = sandbox.run(python("print('next')"));

      assertThat(stopped).isInstanceOfSatisfying(Outcome.LimitHit.class, hit -> {
        assertThat(hit.limit()).isEqualTo(Outcome.Resource.TIME);
        assertThat(hit.detail()).isEqualTo("0.7s");
      });
      assertThat(next.output().stdout()).isEqualTo("next\n");
    }
  }

  @Test
  void givesTheToolsANewContainerAfterAFlood() throws Exception {
    try (Sandbox sandbox = sandbox("x = 1\n")) {

      Outcome flood = sandbox.run(python("while True: print('x' * 9999)"));
      Outcome next = sandbox.run(python("print('next')"));

      assertThat(flood)
          .isInstanceOfSatisfying(
              Outcome.LimitHit.class,
              hit -> assertThat(hit.limit()).isEqualTo(Outcome.Resource.OUTPUT));
      assertThat(next.output().stdout()).isEqualTo("next\n");
    }
  }

  @Test
  void runsCandidateCodeAndKeepsItsExitCode() throws Exception {
    Outcome outcome = run("import sys; print('out'); sys.stderr.write('err'); sys.exit(7)\n");

    assertThat(outcome.output().stdout()).isEqualTo("out\n");
    assertThat(outcome.output().stderr()).isEqualTo("err");
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Exited.class, it -> assertThat(it.code()).isEqualTo(7));
  }

  @Test
  void hidesFromTheToolsWhatCandidateCodeWrote() throws Exception {
    String program = "open('/submission/planted.py', 'w').write('x'); open('/tmp/p', 'w')";
    try (Sandbox sandbox = sandbox(program)) {
      Outcome planting = sandbox.run(CandidatePrograms.main(LONG, Optional.empty()));

      Outcome tools =
          sandbox.run(python("import os; print(os.listdir('/submission'), os.listdir('/tmp'))"));
      Outcome again = sandbox.run(CandidatePrograms.main(LONG, Optional.empty()));

      assertThat(tools.output().stdout()).isEqualTo("['main.py'] []\n");
      assertThat(planting).isInstanceOf(Outcome.Exited.class).isEqualTo(again);
    }
  }

  @Test
  void tellsWhatItIs() throws Exception {
    try (Sandbox sandbox = sandbox("")) {
      assertThat(sandbox.tools()).containsKeys("black", "ruff", "pytest", "coverage", "python");
      assertThat(sandbox.tools().get("python")).matches("3\\.\\d+\\.\\d+");
      assertThat(sandbox.description().name()).isEqualTo("docker");
      assertThat(sandbox.description().image()).contains("sha256:");
    }
  }

  @Test
  void blamesItselfWhenTheFilesCannotBeRead() {
    try (Sandbox sandbox = new DockerSandbox(
        new Spares(lab.blueprint(), lab.connection().containers()),
        out -> {
          throw new IOException("the repository is gone");
        },
        SMALL)) {
      assertThatThrownBy(() -> sandbox.run(CandidatePrograms.main(LONG, Optional.empty())))
          .isInstanceOf(SandboxException.class)
          .hasMessageContaining("the repository is gone");
    }
  }

  private static Command python(String program) {
    return Command.reading(LONG, Layout.PYTHON, "-I", "-c", program);
  }
}
