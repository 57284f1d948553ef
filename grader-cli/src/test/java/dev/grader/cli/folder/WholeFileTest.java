package dev.grader.cli.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  private static final FileTime BEFORE = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
  private static final byte[] CONTENT = "ranking\n".getBytes(UTF_8);

  @TempDir
  private Path folder;

  @Test
  void leavesAloneWhatHoldsTheContentAlready() throws Exception {
    Path file = written(CONTENT);

    WholeFile.replace(file, CONTENT);

    assertThat(Files.getLastModifiedTime(file)).isEqualTo(BEFORE);
  }

  @Test
  void replacesContentOfTheSameLength() throws Exception {
    Path file = written("RANKING\n".getBytes(UTF_8));

    WholeFile.replace(file, CONTENT);

    assertThat(file).hasBinaryContent(CONTENT);
    assertThat(folder).isDirectoryNotContaining(each -> !each.equals(file));
  }

  @Test
  void putsAFileInPlaceOfALink() throws Exception {
    Path target = written(CONTENT);
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);

    WholeFile.replace(link, CONTENT);

    assertThat(link).isRegularFile().hasBinaryContent(CONTENT);
    assertThat(Files.isSymbolicLink(link)).isFalse();
  }

  @Test
  void keepsASecretFromOthersThoughItHoldsTheContentAlready() throws Exception {
    Path file = written(CONTENT);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    WholeFile.replacePrivate(file, CONTENT);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private Path written(byte[] content) throws Exception {
    Path file = Files.write(folder.resolve("file"), content);
    Files.setLastModifiedTime(file, BEFORE);
    return file;
  }
}
