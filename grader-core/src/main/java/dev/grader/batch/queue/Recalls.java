package dev.grader.batch.queue;

import dev.grader.batch.Job;
import dev.grader.batch.QueueException;
import dev.grader.batch.Verdict;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether the jobs under way in this process are still its own. */
final class Recalls implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Recalls.class);

  private final Database database;
  private final Pulse pulse;
  private final Set<Job> underWay = ConcurrentHashMap.newKeySet();
  private final CountDownLatch over = new CountDownLatch(1);

  Recalls(Database database, Pulse pulse) {
    this.database = database;
    this.pulse = pulse;
  }

  /** Does a job, which is looked after meanwhile. */
  Verdict watched(Job job, Function<Job, Verdict> work) {
    underWay.add(job);
    try {
      return work.apply(job);
    } finally {
      underWay.remove(job);
    }
  }

  /** Looks as often as for new work. */
  void begin(Consumer<Job> stop) {
    Thread looking = new Thread(() -> lookOn(stop), "recalls");
    looking.setDaemon(true);
    looking.start();
  }

  private void lookOn(Consumer<Job> stop) {
    try {
      while (!over.await(pulse.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        look(stop);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Consumer<Job> stop) {
    for (Job job : underWay) {
      try {
        if (!database.in(connection -> new Leases(new Sql(connection)).isMine(job))) {
          stop.accept(job);
        }
      } catch (QueueException awayForNow) {
        LOG.debug("nobody knows whether {} is called off", job.candidate().key(), awayForNow);
      }
    }
  }

  @Override
  public void close() {
    over.countDown();
  }
}
