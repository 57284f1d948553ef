package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.grader.servers.UsesEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ci/gitlab.yml}, its script run as GitLab's runner runs it. */
@Timeout(180)
@UsesEngine
class GitlabTemplateIT {
  @TempDir
  private Path folder;

  private CiMachine machine = new CiMachine(Path.of(""));
  private Path project = Path.of("");
  private JsonNode job = MissingNode.getInstance();
  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void checkOut() throws Exception {
    machine = new CiMachine(folder);
    job = CiMachine.yaml(Installed.home().resolve("ci/gitlab.yml")).path("grader");
    project = machine.checkout("test_a.py", "def test_a():\n    assert 1 == 2\n");
    variables.put("GRADER_RUBRIC", machine.rubric().toString());
  }

  @Test
  void writesEveryFileThatItsJobHandsToGitlab() throws Exception {
    CiMachine.Run run = run();

    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(job.path("artifacts").path("reports"))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(project.resolve(file.asText())).isNotEmptyFile());
    assertThat(CiMachine.variables(project.resolve("grader-report/report.env")))
        .containsEntry("grader_score", "33.3")
        .containsEntry("grader_grade", "poor");
    assertThat(project.resolve("grader-report/report.json"))
        .content()
        .contains("\"candidate\": \"acme/ann\"");
  }

  @Test
  void failsBelowTheThreshold() throws Exception {
    variables.put("GRADER_FAIL_UNDER", "90");

    assertThat(run().exit()).isEqualTo(1);
  }

  @Test
  void followsNoLinkOfTheSubmission() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(project.resolve("grader-report"), elsewhere);

    CiMachine.Run run = run();

    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(elsewhere).isEmptyDirectory();
  }

  /** One shell for all lines, which ends at the first that fails. */
  private CiMachine.Run run() throws Exception {
    variables.put("CI", "true");
    variables.put("GITLAB_CI", "true");
    variables.put("CI_PROJECT_DIR", "" + project);
    variables.put("CI_PROJECT_PATH", "acme/ann");
    variables.put(
        "CI_COMMIT_SHA", Files.readString(project.resolve(".git/HEAD")).strip());
    variables.put("PATH", Installed.home() + ":" + System.getenv("PATH"));
    job.path("variables")
        .properties()
        .forEach(each -> variables.put(each.getKey(), each.getValue().asText()));
    StringBuilder script = new StringBuilder("set -eo pipefail\n");
    job.path("script").forEach(line -> script.append(line.asText()).append('\n'));
    return machine.bash(script.toString(), project, variables, "--noprofile", "--norc");
  }
}
