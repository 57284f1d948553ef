package dev.grader.servers;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what an engine, a database or another process has no event for. */
public final class Waiting {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration POLL = Duration.ofMillis(10);

  private Waiting() {}

  /** Waits until that is so; fails where it cannot be asked, takes too long or is interrupted. */
  public static void until(Callable<Boolean> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(condition)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not become so within " + PATIENCE);
      }
      LockSupport.parkNanos(POLL.toNanos());
      if (Thread.currentThread().isInterrupted()) {
        throw new AssertionError("interrupted before it became so");
      }
    }
  }

  private static boolean holds(Callable<Boolean> condition) {
    try {
      return condition.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError("it could not be asked", e);
    }
  }
}
