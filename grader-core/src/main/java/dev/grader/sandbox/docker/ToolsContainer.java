package dev.grader.sandbox.docker;

import dev.grader.sandbox.Command;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.SandboxException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Keeps the container of the reading commands: it is started while the grader does other work, and
 * a new one takes its place where a command had to be stopped with all of it.
 */
final class ToolsContainer {
  private final Blueprint blueprint;
  private final Containers containers;
  private final Contents contents;
  private final Limits limits;
  private FutureTask<StaticContainer> current;

  ToolsContainer(Blueprint blueprint, Containers containers, Contents contents, Limits limits) {
    this.blueprint = blueprint;
    this.containers = containers;
    this.contents = contents;
    this.limits = limits;
    this.current = starting();
  }

  /** Runs a command that only reads. */
  Outcome run(Command command) throws SandboxException, InterruptedException {
    StaticContainer container = await(current());
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

  private synchronized FutureTask<StaticContainer> current() {
    return current;
  }

  private synchronized void replaceIfBroken(StaticContainer container)
      throws SandboxException, InterruptedException {
    if (container.isBroken() && container.equals(await(current))) {
      containers.discard(container.name());
      current = starting();
    }
  }

  private FutureTask<StaticContainer> starting() {
    FutureTask<StaticContainer> task = new FutureTask<>(this::start);
    Daemons.thread(task).start();
    return task;
  }

  private StaticContainer start() throws SandboxException, InterruptedException {
    String name = Containers.freshName();
    containers.create(blueprint.shutIn(blueprint.holding(), limits, Optional.empty()), name);
    return StaticContainer.start(blueprint.engine(), name, contents, limits);
  }

  private static StaticContainer await(FutureTask<StaticContainer> task)
      throws SandboxException, InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SandboxException failure) {
        throw new SandboxException(String.valueOf(failure.getMessage()), failure);
      }
      throw Engine.failure("start the container for the tools", e);
    }
  }
}
