package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.servers.HasEngineAlone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around the submission is never held against it. */
@Timeout(120)
@HasEngineAlone
class EngineTroubleIT {
  private static final Map<String, String> NO_ENGINE = Map.of("DOCKER_HOST", "tcp://127.0.0.1:9");

  private static final String RUBRIC = """
      rubric: small
      title: Small
      categories:
        - id: all
          title: All
          criteria:
            - {id: pass, title: The tests pass, points: 10, check: pytest, scale: {share: passed}}
            - {id: messages, title: Messages, points: 5, check: commits, scale: {share: good-messages}}
      grades:
        - {from: 0%, label: graded}
      """;

  @TempDir
  private Path folder;

  private Path temporary = Path.of("");
  private Path repository = Path.of("");

  @BeforeEach
  void makeASubmissionWhoseTestDoesNotEnd() throws IOException {
    temporary = Files.createDirectory(folder.resolve("tmp"));
    Files.writeString(folder.resolve("rubric.yaml"), RUBRIC);
    repository = Repositories.of(
        folder.resolve("a.git"),
        "test_a.py",
        "import subprocess\n\n\ndef test_waits():\n" + Leftovers.SLEEPS);
  }

  @AfterEach
  void nothingIsLeft() throws IOException, InterruptedException {
    Leftovers.assertNone(ProcessHandle.current().pid(), temporary);
  }

  @Test
  void withoutTheEngineThatWasAskedForNothingIsRun() {
    Cli.Run run = Cli.run(environment(NO_ENGINE), command(repository, "--sandbox", "docker"));

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("grader: no sandbox can be used here, so nothing was run:");
    assertThat(run.err().lines().toList()).hasSize(2);
    assertThat(folder.resolve("out/report.json")).doesNotExist();
  }

  @Test
  void withoutAnEngineTheEmbeddedSandboxIsTakenAndOneLineSaysSo() throws IOException {
    Path quick = Repositories.of(folder.resolve("b.git"), "test_b.py", "def test_b():\n    pass\n");

    Cli.Run run = Cli.run(environment(NO_ENGINE), command(quick, "--quiet"));

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err().lines().filter(line -> line.contains("using the bubblewrap sandbox")))
        .hasSize(1);
    assertThat(run.out()).contains("1 of 1 test passed").contains("Sandbox   bubblewrap");
  }

  @Test
  void aContainerThatIsKilledInTheMiddleIsInconclusive() throws Exception {
    Thread killer = new Thread(EngineTroubleIT::killTheTests, "killer");
    killer.start();

    Cli.Run run = Cli.run(environment(Map.of()), command(repository, "--sandbox", "docker"));
    killer.join();

    assertThat(run.exit()).as(run.out()).isEqualTo(3);
    assertThat(run.out()).contains("Total  5 to 15 of 15 points");
  }

  @Test
  void aTestThatEndsItsProcessAsIfItWereKilledHasNotPassed() throws Exception {
    Path ending = Repositories.of(
        folder.resolve("d.git"), "test_d.py", "import os\n\n\ndef test_d():\n    os._exit(137)\n");

    Cli.Run run = Cli.run(environment(Map.of()), command(ending, "--sandbox", "docker"));

    assertThat(run.exit()).as(run.err() + run.out()).isZero();
    assertThat(run.out()).contains("Total  5 of 15 points").contains("exit code 137");
  }

  @Test
  void withoutANetworkDependenciesAreInconclusive() throws IOException {
    Path needy = Repositories.of(
        folder.resolve("c.git"),
        "requirements.txt",
        "grader-needs-a-network==1.0\n",
        "test_c.py",
        "import grader_needs_a_network\n\n\ndef test_c():\n    pass\n");
    Map<String, String> deadProxy =
        Map.of("HTTPS_PROXY", "http://127.0.0.1:9", "HTTP_PROXY", "http://127.0.0.1:9");

    Cli.Run run = Cli.run(environment(deadProxy), command(needy, "--sandbox", "docker"));

    assertThat(run.exit()).as(run.out()).isEqualTo(3);
    assertThat(run.out()).contains("Total  5 to 15 of 15 points").containsIgnoringCase("network");
  }

  @Test
  void anInterruptionRemovesTheContainersAndEndsWith130() throws Exception {
    // Whoever starts the tests in the background has it ignored.
    List<String> line = new ArrayList<>(List.of("env", "--default-signal=INT"));
    line.addAll(Installed.command(command(repository, "--sandbox", "docker")));
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("TMPDIR", temporary.toString());
    Process grader = builder.start();

    Leftovers.awaitTests(grader.pid());
    new ProcessBuilder("kill", "-INT", "" + grader.pid()).start().waitFor();
    boolean ended = grader.waitFor(30, TimeUnit.SECONDS);
    grader.destroyForcibly();
    String said = Files.readString(output);

    assertThat(ended).as(said).isTrue();
    assertThat(grader.exitValue()).as(said).isEqualTo(130);
    assertThat(said).contains("interrupted; nothing is left running").doesNotContain("\tat ");
    assertThat(folder.resolve("out/report.json")).doesNotExist();
    Leftovers.assertNone(grader.pid(), temporary);
  }

  private static void killTheTests() {
    try {
      String container = Leftovers.awaitTests(ProcessHandle.current().pid());
      Leftovers.docker("kill", container).waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, String> environment(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("TMPDIR", temporary.toString());
    return environment;
  }

  private String[] command(Path submission, String... more) {
    String[] start = {
      "grade", submission.toString(),
      "--rubric", folder.resolve("rubric.yaml").toString(),
      "--out", folder.resolve("out").toString()
    };
    return Stream.of(start, more).flatMap(Stream::of).toArray(String[]::new);
  }
}
