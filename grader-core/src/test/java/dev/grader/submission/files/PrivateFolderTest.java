package dev.grader.submission.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
  @TempDir
  private Path parent;

  @TempDir
  private Path elsewhere;

  @Test
  void isGoneWithAllThatIsInItWhenItIsClosed() throws Exception {
    try (PrivateFolder folder = PrivateFolder.in(parent)) {
      Files.writeString(Files.createDirectories(folder.path().resolve("a/b")).resolve("c"), "x");

      assertThat(folder.bytes()).isEqualTo(1);
    }

    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void ofALinkOnlyTheLinkIsRemoved() throws Exception {
    Path kept = Files.writeString(elsewhere.resolve("kept"), "x");
    Path link = Files.createSymbolicLink(parent.resolve("link"), elsewhere);
    Path dead = Files.createSymbolicLink(parent.resolve("dead"), Path.of("nowhere"));

    assertThat(PrivateFolder.remove(link)).isTrue();
    assertThat(PrivateFolder.remove(dead)).isTrue();

    assertThat(parent).isEmptyDirectory();
    assertThat(kept).exists();
  }
}
