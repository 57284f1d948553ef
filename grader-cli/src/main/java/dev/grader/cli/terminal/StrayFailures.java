package dev.grader.cli.terminal;

import java.lang.Thread.UncaughtExceptionHandler;

/**
 * What happens to a failure that ends a thread and that nobody waits for. Threads of the Docker
 * client fail so whenever a container is removed while something is still being sent to it, which
 * is no news for anybody; those of the queue's scheduler whenever its database is away.
 *
 * @param others takes the failures of all other threads
 */
public record StrayFailures(UncaughtExceptionHandler others) implements UncaughtExceptionHandler {
  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    String name = thread.getName();
    if (!name.startsWith("docker-java-") && !name.startsWith("db-scheduler")) {
      others.uncaughtException(thread, failure);
    }
  }
}
