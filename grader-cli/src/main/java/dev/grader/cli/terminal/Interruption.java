package dev.grader.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM: the working thread is interrupted and given time to kill and remove what it
 * started, before the JVM ends with 130 (128 + SIGINT) or 143.
 */
public final class Interruption {
  /**
   * Removing containers takes well under a second each; a dead engine must not hold the user for
   * ever.
   */
  private static final int SECONDS_TO_CLEAN_UP = 30;

  private final CountDownLatch cleanedUp = new CountDownLatch(1);

  private Interruption() {}

  /** Begins to listen for Ctrl-C, which interrupts that thread. */
  public static Interruption watch(Thread worker) {
    Interruption interruption = new Interruption();
    Thread hook = new Thread(() -> interruption.stop(worker), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    return interruption;
  }

  /** The command has ended and nothing is left to clean up. */
  public void over() {
    cleanedUp.countDown();
  }

  private void stop(Thread worker) {
    if (cleanedUp.getCount() == 0) {
      return;
    }
    worker.interrupt();
    try {
      if (!cleanedUp.await(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS)) {
        System.err.println(
            "interrupted; cleaning up took too long, the next run sweeps what is left");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
