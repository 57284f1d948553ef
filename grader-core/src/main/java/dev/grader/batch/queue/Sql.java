package dev.grader.batch.queue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statements with {@code ?} in them. Values may be text, numbers, flags, bytes, instants and
 * optional ones of those.
 *
 * @param connection in a transaction
 */
record Sql(Connection connection) {

  /** Reads one row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Returns how many rows were changed. */
  int change(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, List.of(values));
      return statement.executeUpdate();
    }
  }

  /** Changes with each of these lists of values, in one round trip. */
  void changeEach(String sql, List<List<Object>> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (List<Object> row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  <T> List<T> list(Row<T> row, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, List.of(values));
      try (ResultSet found = statement.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (found.next()) {
          all.add(row.read(found));
        }
        return all;
      }
    }
  }

  <T> Optional<T> first(Row<T> row, String sql, Object... values) throws SQLException {
    return list(row, sql, values).stream().findFirst();
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      Object value =
          values.get(i) instanceof Optional<?> maybe ? maybe.orElse(null) : values.get(i);
      if (value instanceof Instant instant) {
        statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
      } else if (value == null) {
        statement.setNull(i + 1, Types.NULL); // of whatever type the column is
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }
}
