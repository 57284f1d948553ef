package dev.grader.batch.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.QueueException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions on a database in a file. */
class DatabaseTest {
  @TempDir
  private Path folder;

  /** Else a process that is killed may leave a file that hangs whoever opens it. */
  @Test
  void nobodyChangesAFileWhileSomebodyElseDoes() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    try (Database database = Database.open(DatabaseAddress.embedded(folder), 8)) {
      Thread other = new Thread(() -> enter(database, second));

      boolean overlapped = database.in(connection -> {
        other.start();
        return entersWithin(second, 300);
      });

      assertThat(overlapped).isFalse();
      assertThat(entersWithin(second, 30_000)).isTrue();
      other.join();
    }
  }

  private static void enter(Database database, CountDownLatch entered) {
    try {
      database.in(connection -> {
        entered.countDown();
        return true;
      });
    } catch (QueueException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean entersWithin(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
