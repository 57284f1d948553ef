package dev.grader.cli.manual;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.cli.Cli;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual pages in a real reader of them, mandoc, which dev/test installs. */
class ManPageIT {
  @TempDir
  private Path folder;

  @Test
  void everyPageIsReadWithoutAnError() throws Exception {
    Cli.run("man", folder.toString());

    String said = run("for page in " + folder + "/*.1; do mandoc -Tlint -W error $page; done");

    assertThat(said).isEmpty();
  }

  @Test
  void aReaderSeesOptionsAndExamples() throws Exception {
    Cli.run("man", folder.toString());

    String page = run("mandoc -Tutf8 -O width=80 " + folder + "/grader-grade.1")
        .replaceAll(".\b", ""); // bold is struck twice

    assertThat(page)
        .contains("--fail-under=PERCENT", "EXIT STATUS")
        .contains("grader grade . --rubric my-rubric.yaml");
  }

  private static String run(String script) throws Exception {
    Process process =
        new ProcessBuilder("bash", "-c", script).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return said;
  }
}
