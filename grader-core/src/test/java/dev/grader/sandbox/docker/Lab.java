package dev.grader.sandbox.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.grader.sandbox.CandidatePrograms;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.servers.Waiting;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A connected engine with its newest tool image, for a class of tests. */
record Lab(Connection connection, Blueprint blueprint) implements AutoCloseable {
  static Lab open(Path cache) throws SandboxException, InterruptedException {
    return open(RealEngine.settings(cache));
  }

  static Lab open(DockerSettings settings) throws SandboxException, InterruptedException {
    Connection connection = RealEngine.connect(settings);
    return new Lab(
        connection, connection.blueprint(connection.bases().versions().get(0), line -> {}));
  }

  /** Returns a sandbox with these files and small limits. */
  Sandbox sandbox(Contents contents) {
    return new DockerSandbox(
        new Spares(blueprint, connection.containers()), contents, CandidatePrograms.SMALL);
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

  /** Waits until this process has so many containers. */
  void awaitContainers(int count) {
    Waiting.until(() -> containers().size() == count);
  }

  /** Waits until a container of this process runs a program with that argument. */
  void awaitProgram(String argument) {
    Waiting.until(() -> {
      for (String container : containers()) {
        if (connection
            .engine()
            .ask("look into a container", docker -> runs(docker, container, argument))) {
          return true;
        }
      }
      return false;
    });
  }

  private static boolean runs(DockerClient docker, String container, String argument) {
    try {
      String[][] processes = docker.topContainerCmd(container).exec().getProcesses();
      return Arrays.deepToString(processes).contains(argument);
    } catch (ConflictException | NotFoundException e) {
      return false; // not started yet, or gone
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}
