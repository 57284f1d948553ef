package dev.grader.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** A PostgreSQL server in a container of its own. */
public final class PostgresServer implements AutoCloseable {
  private static final int PORT = 5432;

  private final GenericContainer<?> container;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(GenericContainer<?> container) {
    this.container = container;
  }

  /** Starts it; aborts the test where there is no engine and none is required. */
  public static PostgresServer start() throws InterruptedException {
    GenericContainer<?> container = ServerImage.container("postgres")
        .withExposedPorts(PORT)
        .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 1))
        .withStartupTimeout(Duration.ofSeconds(60));
    container.start();
    return new PostgresServer(container);
  }

  /** Makes an empty database and returns its address for JDBC, without user and password. */
  public String newDatabase() throws SQLException {
    String name = "test" + databases.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(url("postgres"), user(), password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return url(name);
  }

  private String url(String database) {
    return "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(PORT) + "/"
        + database;
  }

  /** Returns the user who owns all databases. */
  public String user() {
    return "grader";
  }

  /** Returns that user's password. */
  public String password() {
    return "grader";
  }

  /** Freezes it: connections stay open, and nothing is answered. */
  public void pause() {
    container.getDockerClient().pauseContainerCmd(container.getContainerId()).exec();
  }

  /** Goes on where it was frozen. */
  public void unpause() {
    container.getDockerClient().unpauseContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void close() {
    container.stop();
  }
}
