package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.servers.UsesEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The image of the grader itself: built from its Dockerfile, then used as docs/ci.md says. */
@Timeout(600)
@UsesEngine
class GraderImageIT {
  private static final String IMAGE =
      "grader-image-it:" + ProcessHandle.current().pid();

  /** What it is made from: its packages stay for the next time, as base images do. */
  private static final String MACHINE = "grader-image-it-machine";

  private static final Path TRUSTED = Path.of("/etc/ssl/certs/ca-certificates.crt");

  private static final Optional<String> BASE =
      Optional.ofNullable(System.getenv("GRADER_BASE_IMAGE"));

  /** What the engine's default profile forbids, and bubblewrap needs. */
  private static final List<String> NAMESPACES = List.of(
      "--security-opt", "seccomp=unconfined",
      "--security-opt", "apparmor=unconfined",
      "--security-opt", "systempaths=unconfined");

  @TempDir
  private static Path folder;

  private static Path submission = Path.of("");

  /** What docker printed, both streams. */
  private record Run(int exit, String out) {}

  @BeforeAll
  static void build() throws Exception {
    CiMachine machine = new CiMachine(folder);
    submission = machine.checkout("test_a.py", "def test_a():\n    assert True\n");
    machine.rubric();
    build("--target", "machine", "--tag", MACHINE);
    build("--tag", IMAGE);
  }

  private static void build(String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("build", "--quiet"));
    command.addAll(List.of(options));
    BASE.ifPresent(
        base -> command.addAll(List.of("--build-arg", "BASE=" + base.replace("{python}", "3.13"))));
    command.add(Installed.home().toString());
    Run run = docker(command);
    assertThat(run.exit()).as(run.out()).isZero();
  }

  @AfterAll
  static void remove() throws Exception {
    docker(List.of("image", "rm", "--force", IMAGE));
  }

  @Test
  void gradesByTheEngineWhoseSocketIsMounted() throws Exception {
    Run run = grade(
        List.of("--volume", "/var/run/docker.sock:/var/run/docker.sock"), "--sandbox", "docker");

    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.out()).contains("1 of 1 test passed").contains("Sandbox   docker");
  }

  @Test
  void gradesInBubblewrapWhereNamespacesAreAllowed() throws Exception {
    Run run = grade(NAMESPACES, "--sandbox", "bubblewrap");

    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.out()).contains("1 of 1 test passed").contains("Sandbox   bubblewrap");
  }

  @Test
  void saysWhatIsMissingWhereThereIsNeither() throws Exception {
    Run run = grade(List.of());

    assertThat(run.exit()).as(run.out()).isEqualTo(4);
    assertThat(run.out()).contains("grader: no sandbox can be used here, so nothing was run:");
  }

  @Test
  void showsItsHelpWithoutArguments() throws Exception {
    Run run = docker(List.of("run", "--rm", IMAGE));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Usage: grader");
  }

  private Run grade(List<String> options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("run", "--rm"));
    command.addAll(options);
    command.addAll(List.of("--volume", submission + ":/work:ro"));
    command.addAll(List.of("--volume", folder.resolve("rubric.yaml") + ":/rubric.yaml:ro"));
    BASE.ifPresent(base -> command.addAll(List.of("--env", "GRADER_BASE_IMAGE=" + base)));
    command.addAll(network());
    command.add(IMAGE);
    command.addAll(List.of("grade", ".", "--rubric", "/rubric.yaml", "--out", "/tmp/report"));
    command.addAll(List.of(arguments));
    return docker(command);
  }

  /** Proxies, index and certificates of this machine, which the container does not inherit. */
  private static List<String> network() {
    Map<String, String> variables = new TreeMap<>(System.getenv());
    if (Files.exists(TRUSTED)) { // by what Debian and Ubuntu install for all programs
      List.of("SSL_CERT_FILE", "PIP_CERT")
          .forEach(name -> variables.putIfAbsent(name, TRUSTED.toString()));
    }
    List<String> options = new ArrayList<>();
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      String name = variable.getKey();
      if (name.matches("(?i)(https?|all|no)_proxy|PIP_INDEX_URL|UV_DEFAULT_INDEX")) {
        options.addAll(List.of("--env", name + "=" + variable.getValue()));
      } else if (name.matches("SSL_CERT_FILE|PIP_CERT|REQUESTS_CA_BUNDLE")) {
        options.addAll(List.of("--env", name + "=/certificates/" + name));
        options.addAll(List.of("--volume", variable.getValue() + ":/certificates/" + name + ":ro"));
      }
    }
    return options;
  }

  private static Run docker(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DOCKER_BUILDKIT", "0");
    Process process = builder.start();
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      String out = String.join("\n", lines.lines().toList());
      return new Run(process.waitFor(), out);
    }
  }
}
