package dev.grader.sandbox.docker;

import dev.grader.sandbox.Command;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Environment;
import dev.grader.sandbox.Layout;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.TarArchive;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A connected engine with its newest tool image, for a class of tests. */
record Lab(Connection connection, Blueprint blueprint) implements AutoCloseable {
  static final Duration LONG = Duration.ofMinutes(2);
  /** Small, so that the limits are reached fast. */
  static final Limits SMALL = new Limits(256L << 20, 2, 48, 64 << 10, 32L << 20);

  static Lab open(Path cache) throws SandboxException, InterruptedException {
    return open(RealEngine.settings(cache));
  }

  static Lab open(DockerSettings settings) throws SandboxException, InterruptedException {
    Connection connection = RealEngine.connect(settings);
    return new Lab(
        connection, connection.blueprint(connection.bases().versions().get(0), line -> {}));
  }

  /** Returns a sandbox with that candidate program as main.py. */
  Sandbox sandbox(String program) {
    return new DockerSandbox(blueprint, contents(program), SMALL);
  }

  /** Runs that program as candidate code. */
  Outcome run(String program) throws SandboxException, InterruptedException {
    return run(program, LONG);
  }

  Outcome run(String program, Duration limit) throws SandboxException, InterruptedException {
    try (Sandbox sandbox = sandbox(program)) {
      return sandbox.run(main(limit, Optional.empty()));
    }
  }

  /** Returns the command that runs main.py as candidate code. */
  static Command main(Duration limit, Optional<Environment> environment) {
    return Command.running(limit, List.of(Layout.PYTHON, "-I", "main.py"), environment);
  }

  static Contents contents(String program) {
    return TarArchive.of(Map.of("submission/main.py", program.getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns the names of all containers that carry our labels as this process' own. */
  List<String> containers() throws SandboxException, InterruptedException {
    return connection
        .engine()
        .ask(
            "list",
            docker -> docker
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(Labels.OWNER, Labels.OWN))
                .exec())
        .stream()
        .map(container -> container.getNames()[0])
        .toList();
  }

  @Override
  public void close() {
    connection.close();
  }
}
