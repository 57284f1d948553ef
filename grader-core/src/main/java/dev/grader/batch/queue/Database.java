package dev.grader.batch.queue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.grader.batch.QueueException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections to one database, and transactions on it. Thread-safe. */
final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int MILLIS_TO_CONNECT = 5_000;

  /** For whoever waits until all others have used the one connection of a file. */
  private static final int MILLIS_FOR_A_TURN = 120_000;

  private final DatabaseAddress address;
  private final HikariDataSource pool;

  private Database(DatabaseAddress address, HikariDataSource pool) {
    this.address = address;
    this.pool = pool;
  }

  /**
   * Connects. A file gets one connection, whoever asks: H2 saves its maps one after another, so
   * that a process killed while a second connection made a change may leave an entry that no log
   * undoes, and whoever changes it later waits for ever (h2database issue 2080).
   *
   * @param connections at most, to a server
   */
  static Database open(DatabaseAddress address, int connections) throws QueueException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    address.user().ifPresent(config::setUsername);
    address.password().ifPresent(config::setPassword);
    config.setMaximumPoolSize(address.isServer() ? connections : 1);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(address.isServer() ? MILLIS_TO_CONNECT : MILLIS_FOR_A_TURN);
    config.setInitializationFailTimeout(1);
    config.setPoolName("grader");
    if (address.isServer()) {
      config.addDataSourceProperty("ApplicationName", "grader");
      config.addDataSourceProperty("socketTimeout", "15");
      config.addDataSourceProperty("tcpKeepAlive", "true");
    } else {
      config.setMaxLifetime(0);
    }
    try {
      return new Database(address, new HikariDataSource(config));
    } catch (PoolInitializationException e) {
      throw new Troubles(address.shown()).of(e);
    }
  }

  /** Something to do in one transaction. */
  interface Transaction<T> {
    T run(Connection connection) throws SQLException;
  }

  /** Does all of it or nothing. */
  <T> T in(Transaction<T> transaction) throws QueueException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        T result = transaction.run(connection);
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          rollBack(connection);
        }
      }
    } catch (SQLException e) {
      throw new Troubles(address.shown()).of(e);
    }
  }

  /** A connection that broke has undone it already; why it broke says more. */
  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      LOG.debug("rolling back", e);
    }
  }

  DataSource source() {
    return pool;
  }

  boolean isServer() {
    return address.isServer();
  }

  String shown() {
    return address.shown();
  }

  /** Returns the type of columns of bytes. */
  String bytesType() {
    return isServer() ? "bytea" : "blob";
  }

  @Override
  public void close() {
    pool.close();
  }
}
