package dev.grader.sandbox.docker;

import dev.grader.sandbox.Command;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Environment;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.SandboxException;
import java.util.Optional;

/**
 * Runs the commands of candidate code, each in a container of its own. The first one is started
 * while the tools still read, which hides most of the time that starting takes.
 */
final class CandidateContainers {
  private final Blueprint blueprint;
  private final Containers containers;
  private final Contents contents;
  private final Limits limits;
  private Optional<Environment> expected = Optional.empty();
  private Optional<Start> ahead = Optional.empty();
  private boolean wanted = true;

  CandidateContainers(
      Blueprint blueprint, Containers containers, Contents contents, Limits limits) {
    this.blueprint = blueprint;
    this.containers = containers;
    this.contents = contents;
    this.limits = limits;
  }

  /** Starts the first container; called when the engine has nothing more urgent to do. */
  synchronized void startAhead() {
    if (wanted && ahead.isEmpty()) {
      ahead = Optional.of(new Start(expected));
    }
  }

  /** From now on that environment is what candidate code will probably want. */
  synchronized void expect(Environment environment) {
    expected = Optional.of(environment);
    if (ahead.isPresent() && !ahead.get().environment.equals(expected)) {
      ahead.get().discard();
      ahead = Optional.empty();
      startAhead();
    }
  }

  /** Runs a command; its container is gone when this returns or throws. */
  Outcome run(Command command) throws SandboxException, InterruptedException {
    Start start = take(command.environment());
    try {
      return start.run(command);
    } finally {
      start.discard();
    }
  }

  private synchronized Start take(Optional<Environment> environment) {
    Optional<Start> fitting = ahead.filter(start -> start.environment.equals(environment));
    if (fitting.isEmpty()) {
      ahead.ifPresent(Start::discard);
    }
    ahead = Optional.empty();
    wanted = false;
    return fitting.orElseGet(() -> new Start(environment));
  }

  /** Gives up the container that was started ahead, if it was not used. */
  synchronized void close() {
    wanted = false;
    ahead.ifPresent(Start::discard);
    ahead = Optional.empty();
  }

  /** A container on its way. */
  private final class Start {
    private final Optional<Environment> environment;
    private final CandidateContainer container = new CandidateContainer(containers, limits);
    private final Ahead<AttachedContainer> started;

    Start(Optional<Environment> environment) {
      this.environment = environment;
      this.started = Ahead.of(() -> container.start(blueprint, contents, environment));
    }

    Outcome run(Command command) throws SandboxException, InterruptedException {
      return container.run(started.await(), command);
    }

    void discard() {
      started.afterwards(container::discard);
    }
  }
}
