package dev.grader.sandbox.docker;

import dev.grader.sandbox.Command;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.SandboxException;

/**
 * Keeps the container of the reading commands of one submission: it gets the files while the grader
 * does other work, and a new one takes its place where a command had to be stopped with all of it.
 */
final class ToolsContainer {
  private final Spares spares;
  private final Contents contents;
  private final Limits limits;
  private Ahead<ToolServer> current;
  private boolean closed;

  ToolsContainer(Spares spares, Contents contents, Limits limits) {
    this.spares = spares;
    this.contents = contents;
    this.limits = limits;
    this.current = filled(spares.server(limits));
  }

  /** Does that once the first container is there. */
  void whenReady(Runnable action) {
    current.afterwards(action);
  }

  /** Runs a command that only reads. */
  Outcome run(Command command) throws SandboxException, InterruptedException {
    ToolServer server = current().await();
    try {
      Outcome outcome = server.run(command);
      if (!server.isBroken() || stoppedItself(outcome)) {
        return outcome;
      }
    } catch (SandboxException e) {
      if (!server.isBroken()) {
        throw e;
      }
    } finally {
      replaceIfBroken(server);
    }
    return run(command); // another command's end took this one with it
  }

  private static boolean stoppedItself(Outcome outcome) {
    return outcome instanceof Outcome.LimitHit;
  }

  private synchronized Ahead<ToolServer> current() throws SandboxException {
    if (closed) {
      throw new SandboxException("the sandbox was closed meanwhile");
    }
    return current;
  }

  private synchronized void replaceIfBroken(ToolServer server)
      throws SandboxException, InterruptedException {
    if (server.isBroken() && !closed && server.equals(current.await())) {
      server.discard();
      current = filled(spares.starting(limits));
    }
  }

  /** Fills it with the submission's files. */
  private Ahead<ToolServer> filled(Ahead<ToolServer> started) {
    return Ahead.of(() -> {
      ToolServer server = working(started);
      boolean filled = false;
      try {
        server.unpack(contents);
        filled = true;
        return server;
      } finally {
        if (!filled) {
          server.discard();
        }
      }
    });
  }

  /** A spare one may have ended meanwhile. */
  private ToolServer working(Ahead<ToolServer> started)
      throws SandboxException, InterruptedException {
    ToolServer server = started.await();
    if (!server.isBroken()) {
      return server;
    }
    server.discard();
    return spares.starting(limits).await();
  }

  /** Gives it back, or away where something still runs in it or it is broken. */
  synchronized void close() {
    closed = true;
    current.afterwards(() -> current.made().ifPresent(server -> spares.giveBack(server, limits)));
  }
}
