package dev.grader.batch.roster;

import static dev.grader.batch.roster.Rosters.assertRefused;
import static dev.grader.batch.roster.Rosters.reader;
import static dev.grader.batch.roster.Rosters.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReadingTest {
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
}
