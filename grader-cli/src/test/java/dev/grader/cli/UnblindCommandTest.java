package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.State;
import dev.grader.batch.roster.Candidate;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.Identities;
import dev.grader.cli.folder.KeyFolder;
import dev.grader.cli.folder.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who, and the rules of the folder that says it. */
class UnblindCommandTest {
  private static final Map<String, String> NO_ENGINE = Map.of("DOCKER_HOST", "tcp://127.0.0.1:9");
  private static final List<Candidate> ROSTER =
      List.of(candidate("ada", "Ada Byron"), candidate("bob", "=Bob()"));

  @TempDir
  private Path folder;

  private BatchFolder batch = new BatchFolder(Path.of(""));

  @BeforeEach
  void name() {
    batch = new BatchFolder(folder.resolve("out"));
  }

  @Test
  void printsWhoIsWho() throws Exception {
    Identities identities = begin();

    Cli.Run run = unblind();

    assertThat(run.exit()).as(run.err()).isZero();
    identities
        .pseudonyms()
        .forEach((key, pseudonym) -> assertThat(run.out().lines())
            .anyMatch(
                line -> line.startsWith(pseudonym) && line.endsWith("https://git.example/" + key)));
  }

  @Test
  void widthOfANameIsThatOfTheTerminal() throws Exception {
    batch
        .key()
        .write(Identities.fresh()
            .with(List.of(candidate("ada", "Ada Byron"), candidate("wang", "王秀英"))));

    List<String> lines = unblind().out().lines().toList();

    assertThat(lines)
        .anyMatch(line -> line.contains("  Ada Byron  https://"))
        .anyMatch(line -> line.contains("  王秀英     https://"));
  }

  @Test
  void writesATableThatOnlyItsOwnerMayRead() throws Exception {
    begin();
    Path file = folder.resolve("names.csv");

    Cli.Run run = unblind("--out", file.toString());

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(Files.readString(file))
        .startsWith("pseudonym,candidate,source\n")
        .contains("\"Ada Byron\",\"https://git.example/ada\"", "\"'=Bob()\"");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void onlyTheOwnerMayReadTheKey() throws Exception {
    begin();

    KeyFolder key = batch.key();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.folder())))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.file())))
        .isEqualTo("rw-------");
    assertThat(batch.queue()).isEqualTo(key.folder().resolve("queue"));
  }

  @Test
  void theRosterOfABlindBatchNamesNobody() throws Exception {
    List<Candidate> hidden = begin().hidden(ROSTER);

    assertThat(hidden).isSortedAccordingTo((a, b) -> a.key().compareTo(b.key()));
    assertThat(hidden).allSatisfy(each -> {
      assertThat(each.key()).matches("candidate-[0-9a-f]{4,}");
      assertThat(each.shown()).isEqualTo(each.alias().orElse(""));
      assertThat(each.notes()).isEqualTo("spoke to " + each.shown());
    });
  }

  @Test
  void whoComesLaterChangesNoPseudonym() {
    Identities first = Identities.fresh().with(ROSTER.subList(1, 2));

    Identities second = first.with(ROSTER);

    assertThat(second.pseudonyms()).containsAllEntriesOf(first.pseudonyms()).hasSize(2);
  }

  @Test
  void aMissingOrForeignKeyIsSaidSo() throws Exception {
    assertThat(unblind().err()).contains("there is no batch in");
    write(new Ledger("x-1", "default", "Default", List.of(line("ada")), true, false));
    assertThat(unblind().err()).contains("identities.json is not there");
    write(new Ledger("x-1", "default", "Default", List.of(line("ada"))));
    assertThat(unblind().err()).contains("was not graded blind");
    begin();
    assertThat(unblind().err()).contains("belongs to another batch");
    Files.writeString(batch.key().file(), "{");

    Cli.Run run = unblind();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("is damaged").doesNotContain("internal error");
  }

  @Test
  void aFolderKeepsToWhatItWasBegunWith() throws Exception {
    write(new Ledger("x-1", "default", "Default", List.of(line("ada"))));

    assertThat(grade("--blind").err()).contains("begun without --blind");

    write(new Ledger("x-1", "default", "Default", List.of(line("ada")), true, false));

    assertThat(grade().err()).contains("begun with --blind");
    assertThat(grade("--blind").err()).contains("holds a blind batch, but", "restore it");
    assertThat(batch.key().folder()).doesNotExist();
  }

  private Identities begin() throws IOException {
    Identities identities = Identities.fresh().with(ROSTER);
    batch.key().write(identities);
    return identities;
  }

  private void write(Ledger ledger) throws IOException {
    Files.createDirectories(batch.folder());
    batch.write(ledger);
  }

  private Cli.Run unblind(String... more) {
    return more.length == 0
        ? Cli.run("unblind", batch.folder().toString())
        : Cli.run("unblind", batch.folder().toString(), more[0], more[1]);
  }

  private Cli.Run grade(String... more) throws IOException {
    Path roster = Files.writeString(
        folder.resolve("r.csv"), "candidate,source\nAda,https://example.org/ada\n");
    List<String> words = new java.util.ArrayList<>(List.of(
        "batch",
        "" + roster,
        "--rubric",
        "default",
        "--out",
        "" + batch.folder(),
        "--sandbox",
        "docker"));
    words.addAll(List.of(more));
    return Cli.run(NO_ENGINE, words.toArray(String[]::new));
  }

  private static Ledger.Line line(String key) {
    return new Ledger.Line(key, key, "", State.GRADED, "");
  }

  private static Candidate candidate(String key, String name) {
    return new Candidate(
        key,
        name,
        "https://git.example/" + key,
        Optional.empty(),
        Optional.empty(),
        "spoke to " + name);
  }
}
