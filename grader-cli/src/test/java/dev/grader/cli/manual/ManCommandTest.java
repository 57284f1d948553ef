package dev.grader.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManCommandTest {
  @TempDir
  private Path folder;

  @Test
  void everyCommandHasAPage() throws Exception {
    Cli.Run run = Cli.run("man", folder.resolve("man1").toString());

    assertThat(run.exit()).isZero();
    try (Stream<Path> pages = Files.list(folder.resolve("man1"))) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .contains("grader.1", "grader-grade.1", "grader-rubric-check.1")
          .doesNotContain("grader-train.1");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsAMistakeOfTheCaller() {
    Cli.Run run = Cli.run("man", "/proc/x");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("cannot write to the folder /proc/x", "another one with DIR");
  }

  @Test
  void aPageSaysAllThatTheHelpSays() throws Exception {
    Cli.run("man", folder.toString());

    List<String> page = Files.readAllLines(folder.resolve("grader-grade.1"));
    assertThat(page)
        .contains(
            ".SH NAME",
            ".SH SYNOPSIS",
            ".SH EXIT STATUS",
            ".SH EXAMPLES",
            "Branch, tag or commit. Default: the remote HEAD.",
            "Folder for the files. Default: grader\\-report.")
        .anyMatch(line -> line.startsWith("\\fB\\-\\-fail\\-under\\fR"))
        .noneMatch(line -> line.contains("${"));
  }

  @Test
  void theSameCommandsGiveTheSameBytes() throws Exception {
    Cli.run("man", folder.resolve("a").toString());
    Cli.run("man", folder.resolve("b").toString());

    assertThat(folder.resolve("a/grader.1")).hasSameBinaryContentAs(folder.resolve("b/grader.1"));
  }
}
