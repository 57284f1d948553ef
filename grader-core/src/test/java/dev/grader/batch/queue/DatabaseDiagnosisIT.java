package dev.grader.batch.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.batch.GzipDossiers;
import dev.grader.batch.QueueException;
import dev.grader.sandbox.Diagnosis;
import dev.grader.sandbox.Diagnosis.State;
import dev.grader.servers.PostgresServer;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the doctor says of servers that are well, and of those that are not. */
class DatabaseDiagnosisIT {
  private static PostgresServer server;
  private String url = "";

  @BeforeAll
  static void start() throws Exception {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void newDatabase() throws Exception {
    url = server.newDatabase();
  }

  @Test
  void aNewDatabaseNeedsNothing() throws Exception {
    List<Diagnosis> all = look(owner());

    assertThat(all).extracting(Diagnosis::state).containsOnly(State.GOOD);
    assertThat(found(all, "server")).matches("PostgreSQL \\d+\\..*, as grader");
    assertThat(found(all, "tables")).startsWith("none yet in the schema public");
    assertThat(found(all, "rights")).isEqualTo("grader may do all that is needed");
    assertThat(found(look(owner()), "tables")).as("nothing was changed").startsWith("none yet");
  }

  @Test
  void tablesAreOfAVersion() throws Exception {
    open(owner());
    String now = found(look(owner()), "tables");
    change("delete from grader_schema where version > 1");
    String older = found(look(owner()), "tables");
    change("insert into grader_schema (version) values (99)");
    Diagnosis newer = of(look(owner()), "tables");

    assertThat(now).isEqualTo("of version 2 in the schema public");
    assertThat(older).endsWith("version 1 in the schema public; the next use brings them to 2");
    assertThat(newer.state()).isEqualTo(State.BAD);
    assertThat(newer.found()).contains("version 99", "a newer grader made");
  }

  @Test
  void whoCannotConnectIsToldWhy() throws Exception {
    Diagnosis password = of(look(address(url, "grader", "wrong")), "connection");
    Diagnosis name = of(look(address(url + "x", "grader", server.password())), "connection");
    Diagnosis host =
        of(look(address("jdbc:postgresql://127.0.0.1:9/x", "grader", "secret")), "connection");

    assertThat(List.of(password, name, host)).extracting(Diagnosis::state).containsOnly(State.BAD);
    assertThat(password.found()).contains("refuses the login; check GRADER_DATABASE_USER");
    assertThat(name.found()).contains("no such database", "create it first");
    assertThat(host.found()).contains("does not answer").doesNotContain("secret");
    assertThat(host.mend()).contains("takes connections from here");
  }

  @Test
  void whoMayNotMakeTablesIsToldWhatToGrant() throws Exception {
    change("create role \"Some one\" login password 'x'");
    change("revoke create on schema public from public");
    DatabaseAddress someone = address(url, "Some one", "x");

    Diagnosis rights = of(look(someone), "rights");

    assertThat(rights.state()).isEqualTo(State.BAD);
    assertThat(rights.found()).isEqualTo("\"Some one\" lacks CREATE in the schema public");
    assertThatThrownBy(() -> open(someone)).isInstanceOf(QueueException.class);
    change(rights.mend());
    assertThat(look(someone)).extracting(Diagnosis::state).containsOnly(State.GOOD);
    open(someone);
    change("drop owned by \"Some one\"");
    change("drop role \"Some one\"");
  }

  @Test
  void whoMayNotUseTheTablesOfSomebodyElseIsToldWhatToGrant() throws Exception {
    open(owner());
    change("create role other login password 'x'");
    DatabaseAddress other = address(url, "other", "x");

    List<Diagnosis> all = look(other);

    assertThat(of(all, "tables").state()).isEqualTo(State.BAD);
    assertThat(found(all, "rights")).contains("INSERT on grader_task", "SELECT on grader_batch");
    change(of(all, "rights").mend());
    assertThat(look(other)).extracting(Diagnosis::state).containsOnly(State.GOOD);
    open(other);
    change("drop owned by other");
    change("drop role other");
  }

  @Test
  void aServerThatTakesNoChangesOrHasNoPlaceIsBad() throws Exception {
    change("create role lost login password 'x'");
    change("alter role lost set search_path = nowhere");
    change("create role reader login password 'x'");
    change("alter role reader set default_transaction_read_only = on");

    Diagnosis tables = of(look(address(url, "lost", "x")), "tables");
    Diagnosis changes = of(look(address(url, "reader", "x")), "changes");

    assertThat(tables.found()).contains("none in the search path of lost is there");
    assertThat(tables.mend()).contains("ALTER ROLE lost SET search_path");
    assertThat(changes.mend()).contains("name the primary server");
    change("drop role lost");
    change("drop role reader");
  }

  @Test
  void clocksThatDifferAreBad() throws Exception {
    InstantSource late = () -> InstantSource.system().instant().minus(Duration.ofMinutes(2));

    Diagnosis clock = of(DatabaseDiagnosis.of(owner(), late), "clock");

    assertThat(clock.state()).isEqualTo(State.BAD);
    assertThat(clock.found()).containsPattern("(119|120) s apart");
    assertThat(clock.mend()).contains("NTP");
  }

  private DatabaseAddress owner() throws QueueException {
    return address(url, server.user(), server.password());
  }

  private static DatabaseAddress address(String url, String user, String password)
      throws QueueException {
    return DatabaseAddress.server(
        url, Map.of("GRADER_DATABASE_USER", user, "GRADER_DATABASE_PASSWORD", password));
  }

  private static List<Diagnosis> look(DatabaseAddress address) {
    return DatabaseDiagnosis.of(address, InstantSource.system());
  }

  private static Diagnosis of(List<Diagnosis> all, String subject) {
    return all.stream()
        .filter(each -> each.subject().equals(subject))
        .findFirst()
        .orElseThrow(() -> new AssertionError(all));
  }

  private static String found(List<Diagnosis> all, String subject) {
    return of(all, subject).found();
  }

  private static void open(DatabaseAddress address) throws QueueException {
    DatabaseQueue.open(
            address,
            new DatabaseQueue.Terms(
                new GzipDossiers(), InstantSource.system(), QueuePlace.QUICK, 1))
        .close();
  }

  private void change(String sql) throws Exception {
    try (Database database = Database.open(owner(), 1)) {
      database.in(connection -> {
        try (Statement statement = connection.createStatement()) {
          return statement.execute(sql);
        }
      });
    }
  }
}
