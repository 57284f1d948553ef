package dev.grader.cli.manual;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion scripts in the shells they are for, which dev/test installs. */
class CompletionIT {
  @TempDir
  private Path folder;

  @Test
  void bashCompletesCommandsAndValues() throws Exception {
    Path script = script("bash");

    assertThat(bash(script, "gr")).contains("grade");
    assertThat(bash(script, "grade", "--sandbox", "")).contains("docker", "bubblewrap");
    assertThat(bash(script, "rubric", "sh")).contains("show");
  }

  @Test
  void zshLoadsTheScriptAndKnowsTheCommand() throws Exception {
    String said = run(
        "zsh",
        "-f",
        "-c",
        "autoload -Uz compinit && compinit -u -D && source " + script("zsh")
            + " && print -r -- $_comps[grader]");

    assertThat(said).contains("_complete_grader");
  }

  @Test
  void fishCompletesCommandsWithTheirMeaning() throws Exception {
    Path script = script("fish");

    assertThat(fish(script, "grader gra"))
        .singleElement()
        .asString()
        .startsWith("grade\tGrade one submission");
    assertThat(fish(script, "grader rubric sch"))
        .containsExactly("schema\tPrint the JSON Schema of rubrics, for editors");
    assertThat(fish(script, "grader grade --sandbox b"))
        .singleElement()
        .asString()
        .startsWith("bubblewrap\t");
    assertThat(fish(script, "grader rubric check --ref")).isEmpty();
  }

  private Path script(String shell) throws IOException {
    Cli.Run run = Cli.run("completion", shell);
    assertThat(run.exit()).isZero();
    return Files.writeString(folder.resolve("grader." + shell), run.out());
  }

  private static String bash(Path script, String... words) throws Exception {
    String line = "source " + script + "; COMP_WORDS=(grader '" + String.join("' '", words)
        + "'); COMP_CWORD=" + words.length
        + "; _complete_grader; printf '%s\\n' \"${COMPREPLY[@]}\"";
    return run("bash", "--norc", "-c", line);
  }

  private static List<String> fish(Path script, String line) throws Exception {
    return run("fish", "--no-config", "-c", "source " + script + "; complete -C '" + line + "'")
        .lines()
        .toList();
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return said;
  }
}
