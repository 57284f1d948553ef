package dev.grader.submission.git;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.files.ByteSize;
import dev.grader.submission.files.FetchLimits;
import dev.grader.submission.files.PrivateFolder;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Bounds the time and the disk of one fetch: JGit limits each read, but not their sum, and not what
 * a server sends.
 *
 * @param what for messages: what is fetched
 */
record Watchdog(String what, FetchLimits limits, PrivateFolder folder) {
  private static final long LOOK_MILLIS = 100;
  private static final long GRACE_SECONDS = 2;

  /** Work that ends when told to. */
  interface Work<T> {
    T run(Stop stop) throws FetchException, IOException;
  }

  /**
   * Runs work in a thread of its own and waits for it.
   *
   * @throws InterruptedException where the caller was interrupted; the work has ended then, or has
   *     nothing left to write to once the folder is gone
   */
  <T extends Closeable> T watch(Work<T> work)
      throws FetchException, IOException, InterruptedException {
    Stop stop = new Stop();
    FutureTask<T> task = new FutureTask<>(() -> work.run(stop));
    Thread thread = new Thread(task, "grader-fetch");
    thread.setDaemon(true);
    thread.start();
    boolean done = false;
    try {
      T result = await(task);
      done = true;
      return result;
    } finally {
      if (!done) {
        end(stop, task);
      }
    }
  }

  private <T> T await(FutureTask<T> task) throws FetchException, IOException, InterruptedException {
    long end = System.nanoTime() + limits.time().toNanos();
    while (true) {
      try {
        return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillAtWork) {
        if (System.nanoTime() > end) {
          throw new FetchException(Blame.GRADER, tooSlow());
        }
        if (folder.bytes() > limits.diskBytes()) {
          throw new FetchException(Blame.GRADER, tooBig());
        }
      } catch (ExecutionException e) {
        throw cause(e);
      }
    }
  }

  private static IOException cause(ExecutionException e) throws FetchException {
    Throwable cause = e.getCause();
    if (cause instanceof FetchException fetch) {
      throw fetch;
    }
    if (cause instanceof IOException io) {
      return io;
    }
    throw new IllegalStateException("fetching failed", cause);
  }

  /** A result that comes too late is closed. */
  private static void end(Stop stop, FutureTask<? extends Closeable> task) {
    boolean interrupted = Thread.interrupted();
    stop.now();
    try {
      task.get(GRACE_SECONDS, TimeUnit.SECONDS).close();
    } catch (InterruptedException e) {
      interrupted = true;
    } catch (ExecutionException | TimeoutException | IOException ended) {
      // there is nothing to close
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private String tooSlow() {
    return "%s was not fetched within %s seconds. Try again, or look at the server."
        .formatted(what, limits.time().toSeconds());
  }

  private String tooBig() {
    return "%s takes more than %s on disk, the limit. Look at it by hand."
        .formatted(what, new ByteSize(limits.diskBytes()));
  }
}
