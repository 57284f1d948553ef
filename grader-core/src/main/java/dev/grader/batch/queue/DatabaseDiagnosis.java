package dev.grader.batch.queue;

import dev.grader.batch.QueueException;
import dev.grader.sandbox.Diagnosis;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is found when the server of a queue is looked at. Changes nothing there. */
public final class DatabaseDiagnosis {
  /** The first that has all of {@code 1.sql} and lets many take work without waiting. */
  private static final int OLDEST_MAJOR = 9;

  private static final int OLDEST_MINOR = 6;

  /** Half of what makes a grader count as dead to others. */
  private static final Duration MOST_APART =
      Pulse.DEFAULT.heartbeat().multipliedBy(Pulse.MISSED_BY_THE_DEAD).dividedBy(2);

  private static final List<String> TABLES =
      List.of("grader_batch", "grader_submission", "grader_dossier", "grader_task");
  private static final List<String> RIGHTS = List.of("SELECT", "INSERT", "UPDATE", "DELETE");

  private final Sql sql;
  private final InstantSource clock;
  private final String user;
  private final Optional<String> schema;

  private DatabaseDiagnosis(Sql sql, InstantSource clock) throws SQLException {
    this.sql = sql;
    this.clock = clock;
    this.user = text("select quote_ident(current_user)").orElse("");
    this.schema = text("select quote_ident(current_schema())");
  }

  /** Connects, looks and goes. */
  public static List<Diagnosis> of(DatabaseAddress address, InstantSource clock) {
    try (Database database = Database.open(address, 1)) {
      return database.in(connection -> new DatabaseDiagnosis(new Sql(connection), clock).all());
    } catch (QueueException e) {
      return List.of(Diagnosis.bad(
          "connection",
          String.valueOf(e.getMessage()),
          e.isPassing()
              ? "see that it runs, that the address is right and that it takes connections from here"
              : ""));
    }
  }

  private List<Diagnosis> all() throws SQLException {
    List<Diagnosis> all = new ArrayList<>(List.of(server(), clock()));
    if (text("show transaction_read_only").equals(Optional.of("on"))) {
      all.add(Diagnosis.bad(
          "changes",
          "it takes none: it is a standby, or set to be read only",
          "name the primary server, or let " + user + " write"));
      return all;
    }
    if (schema.isEmpty()) {
      all.add(Diagnosis.bad(
          "tables",
          "there is no schema for them: none in the search path of " + user + " is there",
          "CREATE SCHEMA grader; ALTER ROLE " + user + " SET search_path = grader"));
      return all;
    }
    all.add(tables());
    all.add(rights());
    return all;
  }

  private Diagnosis server() throws SQLException {
    DatabaseMetaData server = sql.connection().getMetaData();
    String found =
        server.getDatabaseProductName() + " " + server.getDatabaseProductVersion() + ", as " + user;
    int major = server.getDatabaseMajorVersion();
    boolean old = major < OLDEST_MAJOR
        || (major == OLDEST_MAJOR && server.getDatabaseMinorVersion() < OLDEST_MINOR);
    return old
        ? Diagnosis.bad("server", found, "use PostgreSQL 9.6 or newer")
        : Diagnosis.good("server", found);
  }

  private Diagnosis clock() throws SQLException {
    Instant there = sql.first(row -> Sql.instant(row, "now"), "select clock_timestamp() as now")
        .flatMap(found -> found)
        .orElse(clock.instant());
    Duration apart = Duration.between(there, clock.instant()).abs();
    String found = "this machine's and the server's are " + apart.toSeconds() + " s apart";
    return apart.compareTo(MOST_APART) > 0
        ? Diagnosis.bad(
            "clock",
            found,
            "set both right, by NTP for instance: graders whose clocks differ take each other for dead")
        : Diagnosis.good("clock", found);
  }

  private Diagnosis tables() throws SQLException {
    String in = " in the schema " + schema.orElse("");
    if (!isThere("grader_schema")) {
      return Diagnosis.good("tables", "none yet" + in + "; whoever uses it first makes them");
    }
    if (!may("SELECT", "grader_schema")) {
      return Diagnosis.bad("tables", user + " may not read their version", granted(List.of()));
    }
    int found = number("select coalesce(max(version), 0) from grader_schema");
    if (found > Schema.VERSION) {
      return Diagnosis.bad(
          "tables", "of version " + found + in + ", which a newer grader made", "use that one");
    }
    return Diagnosis.good(
        "tables",
        found == Schema.VERSION
            ? "of version " + found + in
            : "of version " + found + in + "; the next use brings them to " + Schema.VERSION);
  }

  private Diagnosis rights() throws SQLException {
    List<String> lacking = new ArrayList<>();
    if (!isTrue("select has_schema_privilege(current_schema(), 'CREATE')")) {
      lacking.add("CREATE in the schema " + schema.orElse(""));
    }
    List<String> there = new ArrayList<>();
    for (String table : TABLES) {
      if (isThere(table)) {
        there.add(table);
        for (String right : RIGHTS) {
          if (!may(right, table)) {
            lacking.add(right + " on " + table);
          }
        }
      }
    }
    return lacking.isEmpty()
        ? Diagnosis.good("rights", user + " may do all that is needed")
        : Diagnosis.bad("rights", user + " lacks " + String.join(", ", lacking), granted(there));
  }

  /** Returns what an owner of the database has to say. */
  private String granted(List<String> tables) {
    String create = "GRANT CREATE, USAGE ON SCHEMA " + schema.orElse("") + " TO " + user;
    List<String> all = tables.isEmpty() ? TABLES : tables;
    String use = "GRANT " + String.join(", ", RIGHTS) + " ON "
        + String.join(
            ", ", Stream.concat(Stream.of("grader_schema"), all.stream()).toList())
        + " TO " + user;
    return tables.isEmpty() ? create : create + "; " + use;
  }

  private boolean isThere(String table) throws SQLException {
    return isTrue("select to_regclass('" + table + "') is not null");
  }

  private boolean may(String right, String table) throws SQLException {
    return isTrue("select has_table_privilege('" + table + "', '" + right + "')");
  }

  private boolean isTrue(String question) throws SQLException {
    return sql.first(row -> row.getBoolean(1), question).orElse(false);
  }

  private int number(String question) throws SQLException {
    return sql.first(row -> row.getInt(1), question).orElse(0);
  }

  private Optional<String> text(String question) throws SQLException {
    return sql.list(row -> Optional.ofNullable(row.getString(1)), question).stream()
        .flatMap(Optional::stream)
        .findFirst();
  }
}
