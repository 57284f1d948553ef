package dev.grader.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  @TempDir
  private Path parent;

  @TempDir
  private Path elsewhere;

  @Test
  void itIsGoneWithAllThatIsInItWhenTheRunIsOver() throws Exception {
    try (RunFolder run = RunFolder.in(parent)) {
      Files.writeString(Files.createDirectories(run.path().resolve("a/b")).resolve("c"), "x");
    }

    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void runsSideBySideKeepTheirOwn() throws Exception {
    try (RunFolder first = RunFolder.in(parent);
        RunFolder second = RunFolder.in(parent)) {

      assertThat(first.path()).exists().isNotEqualTo(second.path());
      assertThat(second.path()).exists();
    }
  }

  @Test
  void whatAKilledOneLeftIsGoneAtTheNextAndNoSooner() throws Exception {
    Process other = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            parent.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    try {
      assertThat(other.getInputStream().read()).isEqualTo('1');
      RunFolder.in(parent).close();
      assertThat(parent).as("it lives").isNotEmptyDirectory();
    } finally {
      other.destroyForcibly().waitFor();
    }

    RunFolder.in(parent).close();

    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void whatOneLeftThatWasKilledBetweenItsStepsIsGoneAtTheNext() throws Exception {
    Files.createFile(parent.resolve("grader-run-1.lock")); // before it made its folder
    Files.createFile(parent.resolve("grader-run-2.lock"));
    Files.createDirectory(parent.resolve("grader-run-2")); // while it removed what is in it

    RunFolder.in(parent).close();

    assertThat(parent).isEmptyDirectory();
  }

  /** Anybody may write into a temporary folder. */
  @Test
  void followsNoLinkThatSomebodyLaidThere() throws Exception {
    Path kept = Files.writeString(elsewhere.resolve("kept"), "x");
    Files.createFile(parent.resolve("grader-run-1.lock"));
    Files.createSymbolicLink(parent.resolve("grader-run-1"), elsewhere);
    Files.createFile(parent.resolve("grader-run-2.lock"));
    Files.createSymbolicLink(parent.resolve("grader-run-2"), Path.of("nowhere"));

    RunFolder.in(parent).close();

    assertThat(kept).exists();
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void whatIsNoRunsStays() throws Exception {
    Path anybodys = Files.createDirectory(parent.resolve("grader-run-new"));
    Path others = Files.createDirectory(parent.resolve("other-run-1"));
    Path file = Files.writeString(parent.resolve("grader-run-file"), "x");

    RunFolder.in(parent).close();

    assertThat(anybodys).exists();
    assertThat(others).exists();
    assertThat(file).exists();
  }

  /** Has a folder until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String... arguments) throws Exception {
      try (RunFolder run = RunFolder.in(Path.of(arguments[0]))) {
        Files.writeString(run.path().resolve("checkout"), "x");
        System.out.print('1');
        System.out.flush();
        System.in.read();
      }
    }
  }
}
