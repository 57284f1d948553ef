package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.sandbox.CandidatePrograms;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.servers.HasEngineAlone;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@HasEngineAlone
class LeftoversIT implements CandidatePrograms {
  private static final String ENDLESS =
      "import time; print('running', flush=True); time.sleep(3600)";

  @TempDir
  private static Path cache;

  @AutoClose
  private static Lab lab;

  @BeforeAll
  static void connect() throws Exception {
    lab = Lab.open(cache);
    lab.awaitContainers(0); // one that made the image may still be on its way out
  }

  @Override
  public Sandbox open(Contents contents) {
    return lab.sandbox(contents);
  }

  @Test
  @Timeout(60)
  void nothingIsLeftAfterClose() throws Exception {
    long volumes = volumes();

    Outcome outcome = run("open('/tmp/x', 'w').write('x')");

    assertThat(outcome).isInstanceOf(Outcome.Exited.class);
    lab.awaitContainers(0);
    assertThat(volumes()).isEqualTo(volumes);
  }

  @Test
  @Timeout(60)
  void nothingIsLeftAfterAnInterrupt() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Sandbox sandbox = sandbox(ENDLESS)) {
      Future<Outcome> run =
          threads.submit(() -> sandbox.run(CandidatePrograms.main(LONG, Optional.empty())));
      lab.awaitProgram("main.py");

      boolean cancelled = run.cancel(true);

      assertThat(cancelled).isTrue();
      lab.awaitContainers(1); // that of the tools, which is still wanted
    } finally {
      threads.shutdownNow();
    }
    lab.awaitContainers(0);
  }

  @Test
  @Timeout(60)
  void closingFromAnotherThreadEndsWhatRuns() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    Sandbox sandbox = sandbox(ENDLESS);
    Future<Outcome> run =
        threads.submit(() -> sandbox.run(CandidatePrograms.main(LONG, Optional.empty())));
    lab.awaitProgram("main.py");

    sandbox.close();

    lab.awaitContainers(0);
    assertThatThrownBy(() -> sandbox.run(CandidatePrograms.main(LONG, Optional.empty())))
        .isInstanceOf(SandboxException.class);
    assertThat(run)
        .satisfiesAnyOf(
            it -> assertThat(it).succeedsWithin(Duration.ofSeconds(30)),
            it -> assertThat(it).failsWithin(Duration.ofSeconds(30)));
    threads.shutdownNow();
  }

  @Test
  void theNextStartSweepsWhatAKilledGraderLeftAndNothingElse() throws Exception {
    String gone = Labels.OWN.replaceFirst("/.*", "/999999999/1");
    String container = "grader-test-left-by-a-killed-grader";
    String ours = Containers.freshName();
    make(container, Map.of(Labels.KIND, "container", Labels.OWNER, gone));
    make(ours, Labels.container());

    Sweep.containers(lab.connection().engine(), Instant.EPOCH);

    assertThat(Containers.remove(lab.connection().engine(), container)).isFalse();
    assertThat(Containers.remove(lab.connection().engine(), ours)).isTrue();
  }

  @Test
  void aContainerOfAnotherMachineIsSweptOnlyWhenItIsForgotten() throws Exception {
    String container = Containers.freshName();
    make(container, Map.of(Labels.KIND, "container", Labels.OWNER, "elsewhere/1/1"));
    Engine engine = lab.connection().engine();

    Sweep.containers(engine, Instant.EPOCH);

    assertThat(exists(container)).isTrue();

    Sweep.ifForgotten(engine, container, Instant.parse("2999-01-01T00:00:00Z"));

    assertThat(exists(container)).isFalse();
  }

  private static void make(String name, Map<String, String> labels) throws Exception {
    lab.connection()
        .engine()
        .ask(
            "make",
            docker -> docker
                .createContainerCmd(lab.blueprint().image().name())
                .withName(name)
                .withCmd("sleep", "60")
                .withLabels(labels)
                .withHostConfig(
                    new ContainerFlags(lab.connection().engine()).shutIn(Limits.DEFAULT, List.of()))
                .exec());
  }

  private static boolean exists(String name) throws Exception {
    return lab.connection()
            .engine()
            .ask(
                "list",
                docker -> docker
                    .listContainersCmd()
                    .withShowAll(true)
                    .withNameFilter(List.of(name))
                    .exec())
            .size()
        == 1;
  }

  private static long volumes() throws Exception {
    return lab.connection()
        .engine()
        .ask("list", docker -> docker.listVolumesCmd().exec())
        .getVolumes()
        .size();
  }
}
