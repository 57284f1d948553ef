package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.Command;
import dev.grader.sandbox.Layout;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerSandboxIT {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir
  private static Path cache;

  private static Connection connection;
  private static Blueprint blueprint;

  @BeforeAll
  static void connect() throws Exception {
    connection = RealEngine.connect(RealEngine.settings(cache));
    String python = connection.bases().versions().get(0);
    blueprint = connection.blueprint(python, line -> {});
  }

  @AfterAll
  static void close() {
    connection.close();
  }

  @Test
  void runsACommandThatOnlyReadsBesideOthers() throws Exception {
    try (Sandbox sandbox = open("hello.py", "print('x')\n")) {

      Outcome outcome =
          sandbox.run(Command.reading(MINUTE, Layout.RUFF, "check", "--isolated", "hello.py"));

      assertThat(outcome).isInstanceOf(Outcome.Exited.class);
      assertThat(outcome.output().stdout()).contains("All checks passed!");
    }
  }

  @Test
  void runsCandidateCodeInItsOwnContainer() throws Exception {
    try (Sandbox sandbox =
        open("hello.py", "print('hello from the candidate'); raise SystemExit(7)\n")) {

      Outcome outcome = sandbox.run(running(Layout.PYTHON, "hello.py"));

      assertThat(outcome.output().stderr()).isEmpty();
      assertThat(outcome.output().stdout()).isEqualTo("hello from the candidate\n");
      assertThat(((Outcome.Exited) outcome).code()).isEqualTo(7);
    }
  }

  private static Sandbox open(String name, String content) {
    return new DockerSandbox(blueprint, RealEngine.submission(name, content), Limits.DEFAULT);
  }

  private static Command running(String... argv) {
    return Command.running(MINUTE, List.of(argv), Optional.empty());
  }
}
