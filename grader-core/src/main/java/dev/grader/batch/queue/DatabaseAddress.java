package dev.grader.batch.queue;

import dev.grader.batch.QueueException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a queue's database is. Its text never shows the password.
 *
 * @param shown how messages name it
 * @param url for JDBC
 * @param user absent: what the driver takes
 * @param password absent: none, or what {@code ~/.pgpass} says
 */
public record DatabaseAddress(
    String shown, String url, Optional<String> user, Optional<String> password) {
  private static final String SERVER = "jdbc:postgresql://";
  private static final String HOST = "(?:\\[[0-9a-fA-F:.]+\\]|[^/?#:,@\\s\\[\\]]+)(?::\\d{1,5})?";
  /** Also several hosts with commas between them, as the driver takes them. */
  private static final Pattern ADDRESS = Pattern.compile(
      "\\Q" + SERVER + "\\E(" + HOST + "(?:," + HOST + ")*)/[^/?#\\s]+(?:\\?\\S*)?");

  private static final Pattern PORT = Pattern.compile(":(\\d+)(?=,|$)");
  private static final int LAST_PORT = 65_535;
  private static final Pattern PASSWORD =
      Pattern.compile("(?i)([?&](ssl)?password=|//[^/?@]*:[^/?@]*@)");

  /**
   * Returns a PostgreSQL server, with the login that the environment has: GRADER_DATABASE_USER and
   * GRADER_DATABASE_PASSWORD, else PGUSER and PGPASSWORD.
   */
  public static DatabaseAddress server(String url, Map<String, String> environment)
      throws QueueException {
    if (PASSWORD.matcher(url).find()) {
      throw new QueueException("the URL of the database holds a password, which ends in logs and"
          + " lists of processes; leave it out and set GRADER_DATABASE_PASSWORD. Change the"
          + " password, as it may be known by now");
    }
    if (!isServer(url)) {
      throw new QueueException("the database must be jdbc:postgresql://HOST/NAME or"
          + " jdbc:postgresql://HOST:PORT/NAME with a port from 1 to 65535, not '"
          + url.replaceAll("\\p{Cntrl}", " ") + "'");
    }
    return new DatabaseAddress(
        url.replaceFirst("\\?.*$", ""),
        url,
        first(environment, "GRADER_DATABASE_USER", "PGUSER"),
        first(environment, "GRADER_DATABASE_PASSWORD", "PGPASSWORD"));
  }

  private static boolean isServer(String url) {
    Matcher address = ADDRESS.matcher(url);
    return address.matches()
        && PORT.matcher(address.group(1))
            .results()
            .map(port -> Integer.parseInt(port.group(1)))
            .allMatch(port -> port >= 1 && port <= LAST_PORT);
  }

  /** Returns a file that only one process at a time uses, made where it is not there. */
  public static DatabaseAddress embedded(Path folder) {
    // "async" because an interrupted thread would close the file for all others otherwise;
    // no delay, so that what is committed outlives the process
    String file = folder.toAbsolutePath().normalize().resolve("batch").toString();
    return new DatabaseAddress(
        folder.toString(),
        "jdbc:h2:async:" + file.replace(";", "\\;")
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=30000;CACHE_SIZE=16384"
            + ";TRACE_LEVEL_FILE=0",
        Optional.of("sa"),
        Optional.of(""));
  }

  boolean isServer() {
    return url.startsWith(SERVER);
  }

  private static Optional<String> first(Map<String, String> environment, String... names) {
    for (String name : names) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return shown;
  }
}
