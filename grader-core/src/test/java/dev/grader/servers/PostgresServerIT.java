package dev.grader.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server that other tests rely on does what they take for granted. */
@Timeout(300)
class PostgresServerIT {
  private static PostgresServer server;

  @BeforeAll
  static void start() throws Exception {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void eachDatabaseIsNewAndEmpty() throws Exception {
    String first = server.newDatabase();
    String second = server.newDatabase();
    ask(first, "CREATE TABLE there AS SELECT 1 AS one");

    int tables = ask(second, "SELECT 1 FROM pg_tables WHERE tablename = 'there'");

    assertThat(first).isNotEqualTo(second).startsWith("jdbc:postgresql://");
    assertThat(tables).isZero();
  }

  @Test
  void answersNothingWhilePausedAndGoesOnAfterwards() throws Exception {
    String database = server.newDatabase();
    server.pause();
    CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> one(database));
    try {
      assertThat(answer.completeOnTimeout(-1, 300, TimeUnit.MILLISECONDS))
          .succeedsWithin(Duration.ofSeconds(5))
          .isEqualTo(-1);
    } finally {
      server.unpause();
    }

    assertThat(one(database)).isEqualTo(1);
  }

  private static int one(String database) {
    try {
      return ask(database, "SELECT 1");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the number in the first column of the first row, 0 where there is none. */
  private static int ask(String database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database, server.user(), server.password());
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return 0;
      }
      try (ResultSet rows = statement.getResultSet()) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }
}
