package dev.grader.sandbox.docker;

import com.github.dockerjava.api.model.Container;
import dev.grader.sandbox.SandboxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Removes what killed runs left in the engine, and nothing that another grader still uses. */
final class Sweep {
  /** No grading takes so long; who left a container behind for longer is not coming back. */
  private static final Duration FORGOTTEN = Duration.ofHours(6);

  private Sweep() {}

  /** Removes the containers whose owners are gone. */
  static void containers(Engine engine, Instant now) throws SandboxException, InterruptedException {
    List<Container> ours = engine.ask(
        "list the grader's containers",
        docker -> docker
            .listContainersCmd()
            .withShowAll(true)
            .withLabelFilter(List.of(Labels.OWNER))
            .exec());
    removeForgotten(engine, ours, now);
  }

  /** Removes the container of that name if its owner is gone. */
  static void ifForgotten(Engine engine, String name, Instant now)
      throws SandboxException, InterruptedException {
    List<Container> named = engine.ask(
        "look for container " + name,
        docker -> docker
            .listContainersCmd()
            .withShowAll(true)
            .withNameFilter(List.of("^/" + name + "$"))
            .exec());
    removeForgotten(engine, named, now);
  }

  private static void removeForgotten(Engine engine, List<Container> containers, Instant now) {
    containers.stream()
        .filter(container -> isForgotten(container, now))
        .forEach(container -> Containers.remove(engine, container.getId()));
  }

  private static boolean isForgotten(Container container, Instant now) {
    String owner =
        Optional.ofNullable(container.getLabels()).orElse(Map.of()).getOrDefault(Labels.OWNER, "");
    return switch (Labels.stateOf(owner)) {
      case ALIVE, NONE -> false;
      case GONE -> true;
      case ELSEWHERE ->
        Instant.ofEpochSecond(container.getCreated()).plus(FORGOTTEN).isBefore(now);
    };
  }
}
