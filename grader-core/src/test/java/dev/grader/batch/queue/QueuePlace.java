package dev.grader.batch.queue;

import static dev.grader.batch.Batches.RUBRIC;
import static dev.grader.batch.Batches.batch;

import dev.grader.batch.Batch;
import dev.grader.batch.GzipDossiers;
import dev.grader.batch.Queue;
import dev.grader.batch.QueueException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/** Where the queue of a test is. */
interface QueuePlace {
  /** Quick enough for a test to see the dead found. */
  Pulse QUICK = new Pulse(Duration.ofMillis(50), Duration.ofMillis(100));

  /** Returns where the queue is; the same one during a test. */
  DatabaseAddress address();

  /** Returns a batch of a name of its own, so that tests on one server do not meet. */
  default Batch tiny() {
    return batch("tiny-" + UUID.randomUUID(), RUBRIC);
  }

  default Queue open() throws QueueException {
    return DatabaseQueue.open(
        address(), new DatabaseQueue.Terms(new GzipDossiers(), InstantSource.system(), QUICK, 4));
  }
}
