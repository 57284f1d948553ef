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
import dev.grader.servers.HasEngineAlone;
import dev.grader.servers.TakesLong;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine dies while we use it. */
@Timeout(90)
@HasEngineAlone
@TakesLong
class EngineLossIT implements CandidatePrograms {
  private static final String ENDLESS = "import time; time.sleep(3600)";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration LATER = Duration.ofSeconds(50);

  @TempDir
  private Path folder;

  @AutoClose
  private EngineProxy proxy;

  @AutoClose
  private Lab lab;

  /** Sees the engine while the proxy is dead. */
  @AutoClose
  private Lab direct;

  @AutoClose("shutdownNow")
  private final ExecutorService threads = Executors.newSingleThreadExecutor();

  @BeforeEach
  void connect() throws Exception {
    DockerSettings settings = RealEngine.settings(folder);
    direct = Lab.open(settings);
    direct.awaitContainers(0);
    proxy = EngineProxy.before(EngineAddress.of(settings).uri(), folder.resolve("engine.sock"));
    lab = Lab.open(RealEngine.settings(folder, Map.of("DOCKER_HOST", proxy.address())));
  }

  @Override
  public Sandbox open(Contents contents) {
    return lab.sandbox(contents);
  }

  static List<Command> commands() {
    return List.of(
        CandidatePrograms.main(LONG, Optional.empty()),
        Command.reading(LONG, Layout.PYTHON, "-I", "main.py"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandThatRunsFailsSoonAndItsContainersGoOnceTheEngineIsBack(Command command)
      throws Exception {
    try (Sandbox sandbox = sandbox(ENDLESS)) {
      Future<Outcome> run = threads.submit(() -> sandbox.run(command));
      direct.awaitProgram("main.py");

      proxy.die();

      assertThat(run)
          .failsWithin(SOON)
          .withThrowableOfType(ExecutionException.class)
          .withCauseInstanceOf(SandboxException.class);
    }
    assertThat(direct.containers()).isNotEmpty();

    proxy.comeBack();
    Outcome next = run("print('next')");

    assertThat(next.output().stdout()).isEqualTo("next\n");
    direct.awaitContainers(0);
  }

  @Test
  void aSandboxOpenedMeanwhileFailsSoon() throws Exception {
    proxy.die();

    Future<Outcome> run = threads.submit(() -> run(ENDLESS));

    assertThat(run)
        .failsWithin(SOON)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(SandboxException.class);
    assertThat(direct.containers()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("briefCommands")
  void aLimitThatAHangingEngineCannotSeeKeptIsNobodysFaultButOurs(Command command)
      throws Exception {
    try (Lab impatient = Lab.open(impatient());
        Sandbox sandbox = impatient.sandbox(CandidatePrograms.files(ENDLESS))) {
      Future<Outcome> run = threads.submit(() -> sandbox.run(command));
      direct.awaitProgram("main.py");

      proxy.freeze();

      assertThat(run)
          .failsWithin(LATER)
          .withThrowableOfType(ExecutionException.class)
          .withCauseInstanceOf(SandboxException.class)
          .withMessageContaining("has not answered");
      proxy.thaw();
    }
    direct.awaitContainers(0);
  }

  static List<Command> briefCommands() {
    Duration brief = Duration.ofSeconds(8);
    return List.of(
        CandidatePrograms.main(brief, Optional.empty()),
        Command.reading(brief, Layout.PYTHON, "-I", "main.py"));
  }

  private DockerSettings impatient() {
    DockerSettings usual = RealEngine.settings(folder, Map.of("DOCKER_HOST", proxy.address()));
    return new DockerSettings(
        usual.baseImage(),
        usual.cache(),
        usual.environment(),
        usual.clock(),
        Duration.ofSeconds(5));
  }

  @Test
  void anInstallationIsNobodysFaultButOurs() throws Exception {
    try (Sandbox sandbox = sandbox(ENDLESS)) {
      proxy.die();

      assertThatThrownBy(() -> sandbox.install(List.of("six<1.17", "iniconfig")))
          .isInstanceOf(SandboxException.class);
    }
  }
}
