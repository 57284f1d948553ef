package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.SandboxException;
import java.util.HashSet;
import java.util.Set;

/** The processes that run for one sandbox, so that closing it ends them. Thread-safe. */
final class Children implements AutoCloseable {
  private final Set<ProcessHandle> running = new HashSet<>();
  private boolean closed;

  /** Takes one that was started, and kills it where it is too late. */
  synchronized void add(ProcessHandle process) {
    running.add(process);
    if (closed) {
      process.destroyForcibly();
    }
  }

  /** Forgets one that has ended. */
  synchronized void remove(ProcessHandle process) {
    running.remove(process);
  }

  /** Throws where the sandbox was closed. */
  synchronized void requireOpen() throws SandboxException {
    if (closed) {
      throw new SandboxException("the sandbox is closed");
    }
  }

  /** Kills all; none can be started after it. */
  @Override
  public synchronized void close() {
    closed = true;
    running.forEach(ProcessHandle::destroyForcibly);
  }
}
