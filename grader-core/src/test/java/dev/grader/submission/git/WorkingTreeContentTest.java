package dev.grader.submission.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.submission.Checkout;
import dev.grader.submission.Oddity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the files of a working tree is what Git would commit of them. */
class WorkingTreeContentTest {
  @TempDir
  private Path folder;

  private WorkingFolder work;

  @BeforeEach
  void begin() throws IOException {
    work = WorkingFolder.withACommit(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*.txt text",
        "* text=auto",
        "*.txt eol=crlf",
        "*.txt text eol=lf",
        "*.txt -text",
        "*.txt binary",
        "* text=auto\nmixed.txt -text"
      })
  void lineEndsAreThoseOfTheCommit(String attributes) throws Exception {
    work.write(".gitattributes", attributes + "\n");
    work.write("dos.txt", "a\r\nb\r\n").write("mixed.txt", "a\r\nb\n");
    work.write("data.bin", new byte[] {0, 13, 10, 7}).write("sub/unix.txt", "a\nb\n");

    work.assertIsWhatIsCommitted(
        ".gitattributes",
        "README.md",
        "app.py",
        "data.bin",
        "dos.txt",
        "mixed.txt",
        "pkg/mod.py",
        "sub/unix.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "input", "false"})
  void theUsersChoiceOfLineEndsCountsAndOldOnesStay(String autocrlf) throws Exception {
    work.git("config", "core.autocrlf", "false");
    work.write("old.txt", "a\r\n").commit();
    work.git("config", "--unset", "core.autocrlf");
    work.write("../home/.gitconfig", "[core]\n\tautocrlf = " + autocrlf + "\n");
    work.write("old.txt", "a\r\nb\r\n").write("new.txt", "c\r\n");

    work.assertIsWhatIsCommitted("README.md", "app.py", "new.txt", "old.txt", "pkg/mod.py");
  }

  @Test
  void whatGitLfsKeepsIsAPointerWhateverItsSize() throws Exception {
    work.write(".gitattributes", "*.bin filter=lfs diff=lfs merge=lfs -text\n");
    work.write("model.bin", new byte[6 << 20]);
    work.write("small.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");

    try (Checkout now = work.fetch()) {
      assertThat(now.oddities())
          .extracting(oddity -> oddity.kind() + " " + oddity.path())
          .containsExactly("LFS_POINTER model.bin", "LFS_POINTER small.bin");
    }
  }

  @Test
  void modesAndLargeFilesAreAsInACommit() throws Exception {
    work.write("run.sh", "#!/bin/sh\n").write("big.csv", new byte[(5 << 20) + 1]);
    Files.setPosixFilePermissions(
        work.root().resolve("run.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));

    try (Checkout now = work.fetch()) {
      assertThat(now.oddities()).extracting(Oddity::kind).containsExactly(Oddity.Kind.TOO_LARGE);
    }
    work.assertIsWhatIsCommitted("README.md", "app.py", "pkg/mod.py", "run.sh");
  }
}
