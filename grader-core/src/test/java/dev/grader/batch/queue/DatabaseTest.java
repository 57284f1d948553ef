package dev.grader.batch.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.QueueException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions on a database in a file. */
class DatabaseTest {
  private static final String FILE = "batch.mv.db";

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

  /**
   * A copy of the file is what a process leaves that is killed at that moment. Small and large
   * changes take turns, as they do while somebody is graded: the large ones find no room beside the
   * others, and the file has to say where they are.
   */
  @Test
  void whatIsCommittedIsInTheFileAtOnce() throws Exception {
    Random random = new Random(1);
    Path file = folder;
    int last = 0;
    for (int crash = 1; crash <= 15; crash++) {
      Path left = Files.createDirectory(folder.resolve("crash-" + crash));
      try (Database database = Database.open(DatabaseAddress.embedded(file), 1)) {
        database.in(connection -> new Sql(connection)
            .change("create table if not exists kept (number int primary key, content blob)"));
        for (int commit = 0; commit < 4; commit++) {
          int number = ++last;
          byte[] content = new byte[3000];
          random.nextBytes(content);
          database.in(connection ->
              new Sql(connection).change("insert into kept values (?, ?)", number, new byte[0]));
          database.in(connection -> new Sql(connection)
              .change("update kept set content = ? where number = ?", content, number));

          Files.copy(file.resolve(FILE), left.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
          assertThat(largest(left)).as("after crash %d", crash).isEqualTo(number);
        }
      }
      file = left;
    }
  }

  private static int largest(Path copy) throws QueueException {
    try (Database database = Database.open(DatabaseAddress.embedded(copy), 1)) {
      return database
          .in(connection -> new Sql(connection)
              .first(
                  row -> row.getInt(1), "select max(number) from kept where length(content) > 0"))
          .orElseThrow();
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
