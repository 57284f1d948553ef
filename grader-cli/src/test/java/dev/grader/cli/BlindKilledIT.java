package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.Ledger;
import dev.grader.sandbox.docker.RealEngine;
import dev.grader.servers.PostgresServer;
import dev.grader.servers.UsesEngine;
import dev.grader.servers.Waiting;
import dev.grader.submission.Commit.Author;
import dev.grader.submission.RecordedCommit;
import dev.grader.submission.git.ReplayedRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A blind batch whose command is killed: on a file of its own, and on a server. */
@UsesEngine
@Timeout(300)
class BlindKilledIT {
  private static final String RUBRIC = """
      rubric: small
      title: Small
      categories:
        - id: all
          title: All
          criteria:
            - {id: pass, title: The tests pass, points: 10, check: pytest, scale: {share: passed}}
            - {id: readme, title: README, points: 10, check: readme, scale: {share: parts}}
            - {id: lint, title: Lint, points: 10, check: ruff, scale: {per-finding: 1}}
      grades:
        - {from: 0%, label: graded}
      """;

  @TempDir
  private Path folder;

  private final List<Person> people = new ArrayList<>();
  private final Map<String, String> produced = new TreeMap<>();
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void invite() throws Exception {
    RealEngine.toolImage(folder);
    Files.writeString(folder.resolve("rubric.yaml"), RUBRIC);
    StringBuilder roster = new StringBuilder("candidate,source,ref,notes\n");
    for (String name : List.of("Maya Lindqvist", "Tomás Herrera", "Noor Haddad", "Lars Moen")) {
      Person person = invited(name);
      people.add(person);
      String ref = name.equals("Lars Moen") ? "branch-of-lars" : "";
      roster.append("%s,%s,%s,not Maya Lindqvist\n".formatted(name, person.source(), ref));
    }
    Files.writeString(folder.resolve("roster.csv"), roster);
  }

  /** Somebody whose history names somebody else, and who names the first of the roster. */
  private Person invited(String name) throws IOException {
    String user = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
    Author author = new Author("Penname of " + user, user + ".p@example.com");
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put("README.md", ("# By " + author.name() + " [x](" + user + ".md)\n").getBytes(UTF_8));
    files.put(
        "test_" + user + ".py",
        "import os\n\n\ndef test_%s():\n    assert 'Maya Lindqvist' == '%s'\n"
            .formatted(user, author.mail())
            .getBytes(UTF_8));
    List<RecordedCommit> commits = List.of(new RecordedCommit(
        author, OffsetDateTime.parse("2026-11-02T09:00:00Z"), "Begin, by " + name + "\n", files));
    Path source = folder.resolve("sources").resolve(user + ".git");
    Files.createDirectories(source.getParent());
    return Person.of(name, source.toString(), ReplayedRepository.make(source, commits), commits);
  }

  @Test
  void onAFileOfItsOwnNobodyIsNamedAndPseudonymsStay() throws Exception {
    BatchFolder out = new BatchFolder(folder.resolve("out"));
    String[] options = {"--sandbox", "docker", "--jobs", "1"};
    GraderProcess begun = batch("begun.txt", options);
    Waiting.until(out.key()::exists);
    begun.kill();
    byte[] key = Files.readAllBytes(out.key().file());
    GraderProcess again = batch("again.txt", options);
    Waiting.until(() -> Files.exists(out.folder().resolve("candidates")));
    again.kill();

    GraderProcess last = batch("last.txt", options);

    assertThat(last.end()).as(last.text()).isEqualTo(3);
    assertThat(last.text()).contains("3 of 4 graded, 1 inconclusive");
    assertThat(Files.readAllBytes(out.key().file())).isEqualTo(key);
    assertEverybodyHasThePseudonymOfTheKey(out);
    assertNobodyIsNamed(out, "begun.txt", "again.txt", "last.txt");
  }

  @Test
  void onAServerNobodyIsNamedAndPseudonymsStay() throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      environment = Map.of(
          "GRADER_DATABASE_USER", server.user(), "GRADER_DATABASE_PASSWORD", server.password());
      String database = server.newDatabase();
      BatchFolder out = killedThreeTimes(database);

      Cli.Run batches = Cli.run(environment, "batch", "status", "--database", database);
      assertThat(batches.out().lines()).as("no second one beside the first").hasSize(1);
      String id = out.requireLedger().id();
      Path elsewhere = folder.resolve("elsewhere");
      Cli.Run collected = Cli.run(
          environment, "batch", "collect", id, "--out", "" + elsewhere, "--database", database);
      assertThat(collected.out()).as(collected.err()).contains("3 of 4 graded, 1 inconclusive");
      Cli.Run status = Cli.run(environment, "batch", "status", id, "--database", database);

      produced.putAll(HandedOut.texts(elsewhere));
      produced.put("collect", HandedOut.decoded(collected.out() + collected.err()));
      produced.put("status", HandedOut.decoded(status.out() + status.err() + batches.out()));
      assertNobodyIsNamed(out, "begun.txt", "again.txt", "third.txt", "last.txt", "worker.txt");
      assertThat(produced.get("worker.txt")).contains("graded", "inconclusive");
    }
  }

  /** A worker grades what a command waits for that is killed three times. */
  private BatchFolder killedThreeTimes(String database) throws Exception {
    BatchFolder out = new BatchFolder(folder.resolve("out"));
    String[] options = {"--database", database, "--jobs", "0"};
    GraderProcess begun = batch("begun.txt", options);
    Waiting.until(out.key()::exists);
    begun.kill();
    byte[] key = Files.readAllBytes(out.key().file());
    GraderProcess again = batch("again.txt", options);
    Waiting.until(() -> Files.exists(out.folder().resolve("batch.json")));
    again.kill();
    GraderProcess worker = grader(
        "worker.txt", "worker", "--database", database, "--allow-local", "--sandbox", "docker");
    GraderProcess third = batch("third.txt", options);
    Waiting.until(() -> Files.exists(out.folder().resolve("candidates")));
    third.kill();
    GraderProcess last = batch("last.txt", options);
    assertThat(last.end()).as(last.text()).isEqualTo(3);
    worker.process().destroy();
    worker.end();

    assertThat(Files.readAllBytes(out.key().file())).isEqualTo(key);
    assertEverybodyHasThePseudonymOfTheKey(out);
    return out;
  }

  private static void assertEverybodyHasThePseudonymOfTheKey(BatchFolder out) throws Exception {
    assertThat(out.requireLedger().lines())
        .extracting(Ledger.Line::candidate)
        .containsExactlyInAnyOrderElementsOf(
            out.key().identities().orElseThrow().pseudonyms().values());
  }

  /**
   * Looks through the folder and what these commands printed, and all that was produced besides.
   */
  private void assertNobodyIsNamed(BatchFolder out, String... printed) throws Exception {
    HandedOut.texts(out.folder()).forEach((file, text) -> produced.put("out/" + file, text));
    for (String said : printed) {
      produced.put(said, HandedOut.decoded(Files.readString(folder.resolve(said))));
    }
    produced.forEach((file, text) -> people.forEach(person -> person
        .whole()
        .forEach(word ->
            assertThat(Person.stands(word, text)).as("%s in %s", word, file).isFalse())));
  }

  private GraderProcess batch(String said, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of(
        "batch",
        folder.resolve("roster.csv").toString(),
        "--rubric",
        folder.resolve("rubric.yaml").toString(),
        "--blind",
        "--allow-local",
        "--out",
        folder.resolve("out").toString()));
    words.addAll(List.of(options));
    return grader(said, words.toArray(String[]::new));
  }

  private GraderProcess grader(String said, String... arguments) throws IOException {
    return GraderProcess.start(folder.resolve(said), environment, arguments);
  }
}
