package dev.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationNotesTest {
  private static final List<String> REQUIREMENTS = List.of("flask==3.0.0", "attrs");
  private static final Installation WHOLE =
      Installation.Installed.whole(new Environment("a".repeat(32)));
  private static final Installation OTHER =
      Installation.Installed.whole(new Environment("b".repeat(32)));

  @TempDir
  private Path folder;

  @Test
  void installsTheSameOnlyOnceInWhateverOrderItIsAskedFor() throws Exception {
    assertThat(install(REQUIREMENTS, WHOLE)).isEqualTo(WHOLE);

    assertThat(install(List.of("attrs", "flask==3.0.0"), OTHER)).isEqualTo(WHOLE);
    assertThat(install(List.of("attrs"), OTHER)).isEqualTo(OTHER);
  }

  @Test
  void looksAgainForWhatWasLeftOut() throws Exception {
    Installation partly = new Installation.Installed(
        new Environment("c".repeat(32)), List.of(new Installation.LeftOut("attrs", "no wheel")));

    assertThat(install(REQUIREMENTS, partly)).isEqualTo(partly);

    assertThat(install(REQUIREMENTS, WHOLE)).isEqualTo(WHOLE);
  }

  @Test
  void installsAgainWhatIsNoLongerThere() throws Exception {
    install(REQUIREMENTS, WHOLE);

    Installation installation = notes().install(REQUIREMENTS, gone -> false, lines -> OTHER);

    assertThat(installation).isEqualTo(OTHER);
  }

  @Test
  void aNoteThatCannotBeReadIsALostOne() throws Exception {
    install(REQUIREMENTS, WHOLE);
    for (Path note : notesOnDisk()) {
      Files.writeString(note, "../../etc");
    }

    assertThat(install(REQUIREMENTS, OTHER)).isEqualTo(OTHER);
  }

  private Installation install(List<String> requirements, Installation ending) throws Exception {
    return notes().install(requirements, any -> true, lines -> ending);
  }

  private InstallationNotes notes() {
    return new InstallationNotes(folder, "3.13.5");
  }

  private List<Path> notesOnDisk() throws IOException {
    try (Stream<Path> notes = Files.list(folder)) {
      return notes.toList();
    }
  }
}
