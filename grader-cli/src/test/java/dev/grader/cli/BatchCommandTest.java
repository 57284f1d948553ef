package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.State;
import dev.grader.cli.folder.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes that show before anything is run. */
class BatchCommandTest {
  private static final Map<String, String> NO_ENGINE = Map.of("DOCKER_HOST", "tcp://127.0.0.1:9");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch",
        "batch r.csv --rubric default",
        "batch r.csv --out x",
        "batch --rubric default --out x",
        "batch nobody.csv --rubric default --out x",
        "batch nobody.csv --rubric default --out x --jobs many",
        "worker",
        "worker --database jdbc:mysql://db/grader",
        "worker --database jdbc:postgresql://db/grader --jobs 0",
        "batch status",
        "batch cancel",
        "batch collect",
        "batch status --out nowhere"
      })
  void aUsageMistakeIsOneShortMessage(String command) {
    Cli.Run run = Cli.run(NO_ENGINE, command.split(" "));

    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList()).hasSizeBetween(1, 2);
    assertThat(run.err()).doesNotContain("internal error");
  }

  @Test
  void mistakesInTheRosterAreShownAtTheirPlaces() throws IOException {
    Path roster = Files.writeString(folder.resolve("r.csv"), "candidate,sauce\nAda,x\n");

    Cli.Run run = batch(roster);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("r.csv:1:11: error: unknown column 'sauce'", "did you mean `source`?")
        .contains("r.csv:1:1: error: the column `source` is missing");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void anAddressThatIsNeverFetchedIsAMistakeInTheRoster() throws IOException {
    Path roster = Files.writeString(
        folder.resolve("r.csv"),
        "candidate,source\nAda,git://example.org/a\nBob,/etc\nCleo,http://example.org/c\n");

    Cli.Run run = batch(roster);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("r.csv:2:5: error: git:// is neither encrypted nor authenticated")
        .contains("r.csv:3:5: error: `source` is a path on this machine", "--allow-local")
        .contains("r.csv:4:6: error: http:// is not encrypted");
  }

  @Test
  void aPasswordInTheUrlOfTheDatabaseIsRefused() throws IOException {
    Cli.Run run = batch(roster(), "--database", "jdbc:postgresql://me:hunter2@db/grader");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("GRADER_DATABASE_PASSWORD").doesNotContain("hunter2");
  }

  @Test
  void pathsOnThisMachineAreNothingForOthers() throws IOException {
    Files.createDirectory(folder.resolve("subs"));
    Files.writeString(folder.resolve("subs/ada.zip"), "");

    Cli.Run run = batch(folder.resolve("subs"), "--database", "jdbc:postgresql://db/grader");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("paths on this machine", "--allow-local");
  }

  @Test
  void withoutASandboxNothingIsRun() throws IOException {
    Cli.Run run = batch(roster());

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).contains("no sandbox can be used here, so nothing was run");
    assertThat(folder.resolve("out/batch.json")).doesNotExist();
  }

  @Test
  void aFolderThatHoldsAnotherBatchIsLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    Ledger.Line bob = new Ledger.Line("bob", "Bob", "", State.GRADED, "");
    Ledger ledger = new Ledger("x-1", "backend-api", "Backend", List.of(bob));
    Files.write(folder.resolve("out/batch.json"), ledger.bytes());

    Cli.Run other = batch(roster());

    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err())
        .contains("holds a batch graded by the rubric 'backend-api' (Backend), not by 'default'");

    ledger = new Ledger("x-1", "default", "Default", List.of(bob));
    Files.write(folder.resolve("out/batch.json"), ledger.bytes());

    assertThat(batch(roster()).err()).contains("holds a batch of another roster");
  }

  @Test
  void nothingIsRetriedWhereNothingWasTried() throws IOException {
    Cli.Run run = batch(roster(), "--retry-inconclusive");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("there is no batch in", "leave out --retry-inconclusive");
  }

  private Path roster() throws IOException {
    return Files.writeString(
        folder.resolve("r.csv"), "candidate,source\nAda,https://example.org/ada\n");
  }

  private Cli.Run batch(Path roster, String... more) {
    String[] words = {
      "batch", "" + roster, "--rubric", "default", "--out", folder + "/out", "--sandbox", "docker"
    };
    return Cli.run(
        NO_ENGINE, Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new));
  }
}
