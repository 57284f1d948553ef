package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.servers.UsesEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around the submission is never held against it. */
@Timeout(120)
@UsesEngine
class EngineTroubleIT {
  private static final Map<String, String> NO_ENGINE = Map.of("DOCKER_HOST", "tcp://127.0.0.1:9");

  private static final Duration SOON = Duration.ofSeconds(30);

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
  private long grader;

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
    Leftovers.assertNone(grader, temporary);
  }

  @Test
  void withoutTheEngineThatWasAskedForNothingIsRun() throws Exception {
    Cli.Run run = run(NO_ENGINE, command(repository, "--sandbox", "docker"));

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("grader: no sandbox can be used here, so nothing was run:");
    assertThat(run.err().lines().toList()).hasSize(2);
    assertThat(folder.resolve("out/report.json")).doesNotExist();
  }

  @Test
  void withoutAnEngineTheEmbeddedSandboxIsTakenAndOneLineSaysSo() throws Exception {
    Path quick = Repositories.of(folder.resolve("b.git"), "test_b.py", "def test_b():\n    pass\n");

    Cli.Run run = run(NO_ENGINE, command(quick, "--quiet"));

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err().lines().filter(line -> line.contains("using the bubblewrap sandbox")))
        .hasSize(1);
    assertThat(run.out()).contains("1 of 1 test passed").contains("Sandbox   bubblewrap");
  }

  @Test
  void aContainerThatIsKilledInTheMiddleIsInconclusive() throws Exception {
    GraderProcess process = start(Map.of(), command(repository, "--sandbox", "docker"));

    Leftovers.docker("kill", Leftovers.awaitTests(grader)).waitFor();

    assertThat(process.end()).as(process.text()).isEqualTo(3);
    assertThat(process.text()).contains("Total  5 to 15 of 15 points");
  }

  @Test
  void aTestThatEndsItsProcessAsIfItWereKilledHasNotPassed() throws Exception {
    Path ending = Repositories.of(
        folder.resolve("d.git"), "test_d.py", "import os\n\n\ndef test_d():\n    os._exit(137)\n");

    Cli.Run run = run(Map.of(), command(ending, "--sandbox", "docker"));

    assertThat(run.exit()).as(run.err() + run.out()).isZero();
    assertThat(run.out()).contains("Total  5 of 15 points").contains("exit code 137");
  }

  @Test
  void withoutANetworkDependenciesAreInconclusive() throws Exception {
    Path needy = Repositories.of(
        folder.resolve("c.git"),
        "requirements.txt",
        "grader-needs-a-network==1.0\n",
        "test_c.py",
        "import grader_needs_a_network\n\n\ndef test_c():\n    pass\n");
    Map<String, String> deadProxy =
        Map.of("HTTPS_PROXY", "http://127.0.0.1:9", "HTTP_PROXY", "http://127.0.0.1:9");

    Cli.Run run = run(deadProxy, command(needy, "--sandbox", "docker"));

    assertThat(run.exit()).as(run.out()).isEqualTo(3);
    assertThat(run.out()).contains("Total  5 to 15 of 15 points").containsIgnoringCase("network");
  }

  @Test
  void anInterruptionRemovesTheContainersAndEndsWith130() throws Exception {
    GraderProcess process = start(Map.of(), command(repository, "--sandbox", "docker"));

    Leftovers.awaitTests(grader);
    new ProcessBuilder("kill", "-INT", "" + grader).start().waitFor();
    boolean inMidWork = process.killAfter(SOON.toMillis());
    String said = Files.readString(folder.resolve("err.txt"));

    assertThat(inMidWork).as(said).isFalse();
    assertThat(process.end()).as(said).isEqualTo(130);
    assertThat(said).contains("interrupted; nothing is left running").doesNotContain("\tat ");
    assertThat(folder.resolve("out/report.json")).doesNotExist();
  }

  private Cli.Run run(Map<String, String> variables, String... command) throws Exception {
    GraderProcess process = start(variables, command);
    int exit = process.end();
    return new Cli.Run(exit, process.text(), Files.readString(folder.resolve("err.txt")));
  }

  private GraderProcess start(Map<String, String> variables, String... command) throws IOException {
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("TMPDIR", temporary.toString());
    GraderProcess process = GraderProcess.start(
        folder.resolve("out.txt"), folder.resolve("err.txt"), environment, command);
    grader = process.pid();
    return process;
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
