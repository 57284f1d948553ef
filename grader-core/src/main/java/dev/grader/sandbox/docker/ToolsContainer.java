package dev.grader.sandbox.docker;

import dev.grader.sandbox.Command;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.SandboxException;
import java.util.Optional;

/**
 * Keeps the container of the reading commands: it is started while the grader does other work, and
 * a new one takes its place where a command had to be stopped with all of it.
 */
final class ToolsContainer {
  private final Blueprint blueprint;
  private final Containers containers;
  private final Contents contents;
  private final Limits limits;
  private Ahead<StaticContainer> current;

  ToolsContainer(Blueprint blueprint, Containers containers, Contents contents, Limits limits) {
    this.blueprint = blueprint;
    this.containers = containers;
    this.contents = contents;
    this.limits = limits;
    this.current = starting();
  }

  /** Does that once the first container is there. */
  void whenReady(Runnable action) {
    current().afterwards(action);
  }

  /** Runs a command that only reads. */
  Outcome run(Command command) throws SandboxException, InterruptedException {
    StaticContainer container = current().await();
    try {
      Outcome outcome = container.run(command);
      if (!container.isBroken() || stoppedItself(outcome)) {
        return outcome;
      }
    } catch (SandboxException e) {
      if (!container.isBroken()) {
        throw e;
      }
    } finally {
      replaceIfBroken(container);
    }
    return run(command); // another command's end took this one with it
  }

  private static boolean stoppedItself(Outcome outcome) {
    return outcome instanceof Outcome.LimitHit hit && hit.limit() != Outcome.Resource.MEMORY;
  }

  private synchronized Ahead<StaticContainer> current() {
    return current;
  }

  private synchronized void replaceIfBroken(StaticContainer container)
      throws SandboxException, InterruptedException {
    if (container.isBroken() && container.equals(current.await())) {
      containers.discard(container.name());
      current = starting();
    }
  }

  private Ahead<StaticContainer> starting() {
    return Ahead.of(this::start);
  }

  private StaticContainer start() throws SandboxException, InterruptedException {
    String name = Containers.freshName();
    containers.create(blueprint.shutIn(Blueprint.holding(), limits, Optional.empty()), name);
    return StaticContainer.start(blueprint.engine(), name, contents, limits);
  }
}
