package dev.grader.batch.roster;

import static dev.grader.batch.roster.Rosters.assertRefused;
import static dev.grader.batch.roster.Rosters.reader;
import static dev.grader.batch.roster.Rosters.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterSourcesTest {
  @TempDir
  private Path folder;

  @Test
  void aPathIsRefusedWhereOthersMayHaveWrittenTheRoster() {
    assertRefused("candidate,source\nAda,../secrets\n", """
        r.csv:2:5: error: `source` is a path on this machine, and lines of a roster may be written by others
        Ada,../secrets
            ^ give a Git URL, or run with --allow-local if nobody else wrote the roster""");
  }

  @Test
  void aPathStartsFromTheRostersFolder() throws Exception {
    Files.createDirectory(folder.resolve("ada"));
    Path file = Files.writeString(folder.resolve("r.csv"), "candidate,source\nAda,./ada\n");

    Roster roster = reader(true).read(file);

    assertThat(roster.candidates().get(0).source())
        .isEqualTo(folder.resolve("ada").toString());
  }

  @Test
  void aPathThatLeadsNowhereIsAMistakeInTheRoster() throws IOException {
    Path file = Files.writeString(folder.resolve("r.csv"), "candidate,source\nAda,nobody\n");

    RosterException refused =
        catchThrowableOfType(RosterException.class, () -> reader(true).read(file));

    assertThat(refused)
        .hasMessageContaining(":2:5: error: there is nothing at " + folder.resolve("nobody"));
  }

  @Test
  void aRefusedAddressIsShownWithoutItsPassword() {
    RosterException refused =
        refusal("r.csv", "candidate,source\nAda,https://bad:secret@example.org/a\n");

    assertThat(refused).hasMessage("""
            r.csv:2:5: error: The URL is bad. Mend it
            Ada,https://bad:***@example.org/a
                ^""");
  }

  @Test
  void aFileThatIsNotThereIsSaidToBe() {
    RosterException refused = catchThrowableOfType(
        RosterException.class, () -> reader(false).read(folder.resolve("none.csv")));

    assertThat(refused).hasMessageContaining("none.csv: error: there is no such file or folder");
  }

  @Test
  void aFolderIsARosterOfWhatIsInIt() throws Exception {
    Files.createDirectories(folder.resolve("bob/.git/objects"));
    Files.writeString(folder.resolve("bob/.git/HEAD"), "ref: refs/heads/main\n");
    Files.createDirectories(folder.resolve("Cleo.git/objects"));
    Files.writeString(folder.resolve("Cleo.git/HEAD"), "ref: refs/heads/main\n");
    Files.createDirectories(folder.resolve("sample"));
    Files.createDirectories(folder.resolve(".hidden"));
    Files.createDirectories(folder.resolve("results"));
    Files.writeString(folder.resolve("results/batch.json"), "{}");
    Files.writeString(folder.resolve("dora.tar.gz"), "");
    Files.writeString(folder.resolve("README.md"), "");

    Roster roster = reader(false).read(folder);

    assertThat(roster.candidates())
        .extracting(Candidate::key, Candidate::name, Candidate::source)
        .containsExactly(
            tuple("cleo", "Cleo", "" + folder.resolve("Cleo.git")),
            tuple("bob", "bob", "" + folder.resolve("bob")),
            tuple("dora", "dora", "" + folder.resolve("dora.tar.gz")),
            tuple("sample", "Sam Sample", "" + folder.resolve("sample")));
  }

  @Test
  void aFolderNamesEverythingItCannotUse() throws Exception {
    Files.createDirectories(folder.resolve("notes"));
    Files.writeString(folder.resolve("Ada.zip"), "");
    Files.writeString(folder.resolve("ada.tgz"), "");

    RosterException refused =
        catchThrowableOfType(RosterException.class, () -> reader(false).read(folder));

    assertThat(refused)
        .hasMessageContaining("ada.tgz: error: would share the folder ada with Ada.zip")
        .hasMessageContaining("notes: error: is a folder, but no Git repository");
  }
}
