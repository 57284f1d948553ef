package dev.grader.sandbox.docker;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls to an engine that may take them and never answer. docker-java sets no limit, and none can
 * be set on a Unix socket, so each call has a thread of its own that is given up in the end.
 */
final class Calls implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool(Daemons::thread);

  /**
   * Waits for the answer.
   *
   * @throws ExecutionException with what the call threw as its cause
   * @throws TimeoutException after that time
   */
  <T> T make(Duration limit, Callable<T> call)
      throws ExecutionException, TimeoutException, InterruptedException {
    Future<T> answer = threads.submit(call);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      answer.cancel(true); // closes the socket where it is given up
    }
  }

  /** Gives up what is under way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
