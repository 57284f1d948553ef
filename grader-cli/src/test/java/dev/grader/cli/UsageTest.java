package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody reads who does not know the command yet, or mistypes it. */
class UsageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "grade",
        "rescore",
        "render",
        "rubric",
        "rubric check",
        "rubric show",
        "rubric list",
        "rubric schema",
        "checks"
      })
  void helpEndsWithTwoExamples(String command) {
    Cli.Run run = Cli.run((command + " --help").strip().split(" "));

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(lines.size() - 3)).isEqualTo("Examples:");
    assertThat(lines.subList(lines.size() - 2, lines.size()))
        .allMatch(line -> line.startsWith("  grader "));
  }

  @Test
  void theBareCommandPrintsItsHelpAsAnError() {
    Cli.Run run = Cli.run();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("grader: a command is missing")
        .contains("rescore  Score a stored dossier");
  }

  @Test
  void theBareRubricCommandListsItsOwn() {
    Cli.Run run = Cli.run("rubric");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("check", "show", "list", "schema");
  }

  @Test
  void aMistypedCommandIsGuessed() {
    Cli.Run run = Cli.run("garde", "samples/todo-cli");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("'garde'").contains("Did you mean: grader grade");
  }

  @Test
  void aMistypedOptionIsGuessed() {
    Cli.Run run = Cli.run("grade", "samples/todo-cli", "--fail-udner=70");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--fail-udner").contains("--fail-under");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grade",
        "grade x --sandbox podman",
        "grade x --fail-under many",
        "grade x --format pdf",
        "rescore",
        "rescore x",
        "render",
        "rubric check",
        "checks nonesuch"
      })
  void aUsageMistakeIsOneShortMessage(String command) {
    Cli.Run run = Cli.run(command.split(" "));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("grader: ");
    assertThat(run.err().lines().toList()).hasSizeLessThan(3);
  }
}
