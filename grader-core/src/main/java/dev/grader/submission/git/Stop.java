package dev.grader.submission.git;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jgit.lib.EmptyProgressMonitor;

/**
 * Ends work from another thread: JGit asks whether it is cancelled, our own loops call
 * {@link #check()}, and what blocks on a socket is closed under its feet.
 */
final class Stop extends EmptyProgressMonitor {
  private final Deque<Closeable> blocking = new ArrayDeque<>();
  private volatile boolean stopped;

  /** Registers what must be closed to end a read that blocks. */
  synchronized void closes(Closeable connection) throws IOException {
    if (stopped) {
      connection.close();
    }
    blocking.push(connection);
  }

  /** Ends the work as soon as it looks. */
  void now() {
    stopped = true;
    Deque<Closeable> open;
    synchronized (this) {
      open = new ArrayDeque<>(blocking);
    }
    for (Closeable connection : open) {
      try {
        connection.close();
      } catch (IOException | RuntimeException closedByItself) {
        // it is over, which is what we want
      }
    }
  }

  /** Throws where the work is to end. */
  void check() throws InterruptedIOException {
    if (stopped) {
      throw new InterruptedIOException("stopped");
    }
  }

  @Override
  public boolean isCancelled() {
    return stopped;
  }
}
