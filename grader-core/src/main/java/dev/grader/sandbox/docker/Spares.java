package dev.grader.sandbox.docker;

import dev.grader.sandbox.Environment;
import dev.grader.sandbox.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Containers of one version of Python that wait for the next submission. Those for candidate code
 * were never used; those of the tools may have served other submissions and were cleaned.
 */
final class Spares {
  private static final Logger LOG = LoggerFactory.getLogger(Spares.class);
  /** More submissions than this are not graded side by side on one machine. */
  private static final int MOST = 64;

  private final Blueprint blueprint;
  private final Containers containers;
  private final Deque<Server> servers = new ArrayDeque<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private int expected;
  private int opened;

  /**
   * Creates one that has none.
   *
   * @param containers those which outlive a submission; whoever closes them removes the spares
   */
  Spares(Blueprint blueprint, Containers containers) {
    this.blueprint = blueprint;
    this.containers = containers;
  }

  Blueprint blueprint() {
    return blueprint;
  }

  /** A submission with these limits will come soon: starts what it will need. */
  synchronized void expect(Limits limits) {
    expected++;
    if (opened >= expected) {
      return; // it was faster than this thread
    }
    if (servers.stream().noneMatch(server -> server.limits.equals(limits))) {
      servers.add(new Server(limits, starting(limits)));
    }
    if (candidates.stream().noneMatch(candidate -> candidate.limits.equals(limits))) {
      candidates.add(new Candidate(
          limits, CandidateContainer.starting(blueprint, containers, limits, Optional.empty())));
    }
  }

  /** Takes one of the tools, or starts it. */
  synchronized Ahead<ToolServer> server(Limits limits) {
    opened++;
    for (Server server : servers) {
      if (server.limits.equals(limits)) {
        servers.remove(server);
        return server.started;
      }
    }
    return starting(limits);
  }

  /** Starts one of the tools. */
  Ahead<ToolServer> starting(Limits limits) {
    return Ahead.of(() -> ToolServer.start(blueprint, containers, limits));
  }

  /** Takes one for candidate code, where one waits. */
  synchronized Optional<CandidateContainer> candidate(
      Limits limits, Optional<Environment> environment) {
    for (Candidate candidate : candidates) {
      if (candidate.limits.equals(limits) && candidate.container.fits(environment)) {
        candidates.remove(candidate);
        return Optional.of(candidate.container);
      }
    }
    return Optional.empty();
  }

  /**
   * Takes one of the tools back that a submission is done with. Who grades one submission alone
   * needs it no more.
   */
  void giveBack(ToolServer server, Limits limits) {
    if (moreWillCome()) {
      blueprint.engine().later(() -> clean(server, limits));
    } else {
      server.discard();
    }
  }

  private synchronized boolean moreWillCome() {
    return opened > 1 && servers.size() < MOST;
  }

  private void clean(ToolServer server, Limits limits) {
    try {
      if (server.clean()) {
        keep(server, limits);
      } else {
        server.discard();
      }
    } catch (InterruptedException e) {
      LOG.debug("interrupted while a container of the tools was cleaned", e);
      server.discard();
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void keep(ToolServer server, Limits limits) {
    servers.addFirst(new Server(limits, Ahead.of(server)));
  }

  private record Server(Limits limits, Ahead<ToolServer> started) {}

  private record Candidate(Limits limits, CandidateContainer container) {}
}
