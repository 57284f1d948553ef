package dev.grader.batch.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.batch.QueueException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** The tables, made and brought up to date by whoever opens the database first. */
final class Schema {
  /** The newest of the scripts {@code 1.sql}, {@code 2.sql} ... beside this class. */
  static final int VERSION = 2;

  /** Any number that nobody else is likely to lock. */
  private static final String LOCK = "select pg_advisory_xact_lock(7235423518320)";

  private final Database database;

  private Schema(Database database) {
    this.database = database;
  }

  static void bringUpToDate(Database database) throws QueueException {
    int found = database.in(new Schema(database)::migrate);
    if (found > VERSION) {
      throw new QueueException(
          "the database " + database.shown() + " was last used by a newer grader; use that one");
    }
  }

  /** Returns the version that was found. */
  private int migrate(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (database.isServer()) {
        statement.execute(LOCK);
      }
      statement.execute("create table if not exists grader_schema (version integer not null)");
      int found = version(statement);
      for (int next = found + 1; next <= VERSION; next++) {
        for (String change : script(next).split(";\n", 0)) {
          statement.execute(change.replace("${bytes}", database.bytesType()));
        }
        statement.execute("insert into grader_schema (version) values (" + next + ")");
      }
      return found;
    }
  }

  private static int version(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("select coalesce(max(version), 0) from grader_schema")) {
      found.next();
      return found.getInt(1);
    }
  }

  private static String script(int version) {
    try (InputStream in =
        Objects.requireNonNull(Schema.class.getResourceAsStream(version + ".sql"))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("this program's own resources cannot be read", e);
    }
  }
}
