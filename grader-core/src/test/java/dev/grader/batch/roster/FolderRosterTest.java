package dev.grader.batch.roster;

import static dev.grader.batch.roster.Rosters.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRosterTest {
  @TempDir
  private Path folder;

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
