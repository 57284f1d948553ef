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
 * while the tools still read, which hides most of the time that starting takes, unless one waits
 * already.
 */
final class CandidateContainers {
  private final Spares spares;
  private final Containers containers;
  private final Contents contents;
  private final Limits limits;
  private Optional<Environment> expected = Optional.empty();
  private Optional<CandidateContainer> ahead = Optional.empty();
  private boolean wanted = true;

  CandidateContainers(Spares spares, Containers containers, Contents contents, Limits limits) {
    this.spares = spares;
    this.containers = containers;
    this.contents = contents;
    this.limits = limits;
  }

  /** Starts the first container; called when the engine has nothing more urgent to do. */
  synchronized void startAhead() {
    if (wanted && ahead.isEmpty()) {
      ahead = Optional.of(next(expected));
    }
  }

  /** From now on that environment is what candidate code will probably want. */
  synchronized void expect(Environment environment) {
    expected = Optional.of(environment);
    if (ahead.isPresent() && !ahead.get().fits(expected)) {
      ahead.get().discard();
      ahead = Optional.empty();
      startAhead();
    }
  }

  /** Runs a command; its container is gone soon after this returns or throws. */
  Outcome run(Command command) throws SandboxException, InterruptedException {
    CandidateContainer container = take(command.environment());
    try {
      return container.run(command, contents);
    } finally {
      container.discard();
    }
  }

  private synchronized CandidateContainer take(Optional<Environment> environment) {
    Optional<CandidateContainer> fitting = ahead.filter(each -> each.fits(environment));
    if (fitting.isEmpty()) {
      ahead.ifPresent(CandidateContainer::discard);
    }
    ahead = Optional.empty();
    wanted = false;
    return fitting.orElseGet(() -> next(environment));
  }

  /** Of the spare ones, else a new one. */
  private CandidateContainer next(Optional<Environment> environment) {
    return spares
        .candidate(limits, environment)
        .orElseGet(
            () -> CandidateContainer.starting(spares.blueprint(), containers, limits, environment));
  }

  /** Gives up the container that was started ahead, if it was not used. */
  synchronized void close() {
    wanted = false;
    ahead.ifPresent(CandidateContainer::discard);
    ahead = Optional.empty();
  }
}
