package dev.grader.batch.queue;

import java.time.Duration;

/**
 * How often a queue is looked at.
 *
 * @param poll for new work
 * @param heartbeat of who works; after six that did not come they are taken for dead
 */
public record Pulse(Duration poll, Duration heartbeat) {
  /** Twice a second; the dead are noticed after a minute, longer than a database restarts. */
  public static final Pulse DEFAULT = new Pulse(Duration.ofMillis(500), Duration.ofSeconds(10));

  static final int MISSED_BY_THE_DEAD = 6;
}
