package dev.grader.sandbox.bubblewrap;

import java.util.concurrent.locks.LockSupport;

/** Short waits for the kernel that no interruption shortens: what is waited for is an end. */
final class Pause {
  private static final long NANOS = 2_000_000;

  private Pause() {}

  /** Waits two milliseconds, about. */
  static void briefly() {
    boolean interrupted = Thread.interrupted();
    LockSupport.parkNanos(NANOS);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
