package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grader.servers.UsesEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code action.yml}, its steps run as GitHub's runner runs them. */
@Timeout(180)
@UsesEngine
class GithubActionIT {
  private static final String HOSTILE_TEST = """
      def test_fails():
          commands = ["::add-mask::e", "x ##[add-mask]e", "::stop-commands::x", "::set-output name=grader_score::100"]
          raise AssertionError("\\n" + "\\n".join(commands) + "\\ngrader_score=100\\n")


      def test_passes():
          print("::error::from the candidate")
      """;

  private static final Path ACTION = Installed.home();

  @TempDir
  private Path folder;

  private CiMachine machine = new CiMachine(Path.of(""));
  private Path workspace = Path.of("");
  private final Map<String, String> inputs = new HashMap<>();
  private final Map<String, String> github = new HashMap<>();

  @BeforeEach
  void checkOut() throws Exception {
    machine = new CiMachine(folder);
    workspace = machine.checkout(
        "test_a.py",
        HOSTILE_TEST,
        ".grader.yaml",
        "rubric: easy.yaml\nfail-under: [\n",
        "sample.yaml",
        "title: Full marks\nrubric: easy.yaml\n");
    inputs.put("rubric", machine.rubric().toString());
  }

  @Test
  void gradesTheCommitThatIsCheckedOutAndTellsScoreGradeAndReport() throws Exception {
    inputs.put("formats", "sarif, junit");

    CiMachine.Run run = step(workspace);

    assertThat(run.exit()).as(run.out()).isZero();
    Map<String, String> outputs = outputs();
    assertThat(outputs).containsEntry("score", "66.7").containsEntry("grade", "fine");
    assertThat(Path.of(outputs.getOrDefault("report", "")))
        .content()
        .contains(head(workspace))
        .contains("\"candidate\": \"acme/ann\"");
    assertThat(folder.resolve("temp/grader-report")).isDirectoryContaining("glob:**report.sarif");
    assertThat(folder.resolve("temp/grader-report"))
        .isDirectoryContaining("glob:**report.junit.xml");
    assertThat(folder.resolve("summary")).content().startsWith("## Small: 66.7%, fine\n");
    assertThat(folder.resolve("temp")).isDirectoryNotContaining("glob:**grader.*");
  }

  @Test
  void obeysNothingThatASubmissionPrints() throws Exception {
    CiMachine.Run run = step(workspace);

    assertThat(obeyed(run.out()))
        .isNotEmpty()
        .allMatch(command -> command.matches("::(error|warning|notice) .*"))
        .anyMatch(command -> command.startsWith("::error file=test_a.py,line="));
  }

  @Test
  void failsBelowTheThresholdAndStillTellsEverything() throws Exception {
    inputs.put("fail-under", "90");

    CiMachine.Run run = step(workspace);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(outputs()).containsEntry("score", "66.7");
    assertThat(folder.resolve("summary")).isNotEmptyFile();
  }

  @Test
  void failsWithABaselineOnlyOnWhatGotWorse() throws Exception {
    step(workspace);
    Path before =
        Files.move(folder.resolve("temp/grader-report/report.json"), folder.resolve("before.json"));
    inputs.put("baseline", before.toString());
    inputs.put("fail-under", "90");

    CiMachine.Run same = step(workspace);
    Files.writeString(workspace.resolve("test_a.py"), HOSTILE_TEST + "    raise AssertionError\n");
    CiMachine.git(workspace, "commit", "--quiet", "-a", "-m", "Break the other test too");
    CiMachine.Run worse = step(workspace);

    assertThat(same.exit()).as(same.out()).isZero();
    assertThat(worse.exit()).as(worse.out()).isEqualTo(1);
    assertThat(worse.out()).contains("Worse", "The tests pass (pass): 5 of 10 -> 0 of 10 (-5)");
  }

  @Test
  void aShallowCheckoutIsNobodysFaultAndSaysHowToMendIt() throws Exception {
    CiMachine.Run run = step(machine.shallow(workspace));

    assertThat(run.exit()).as(run.out()).isEqualTo(3);
    assertThat(run.out()).contains("5 to 10 of 15 points").contains("fetch-depth: 0");
  }

  @Test
  void takesInputsForDataWhateverTheyHold() throws Exception {
    // Whole, in double and in single quotes: the shell that takes it for words of its own obeys.
    String input = "$(touch owned)`touch owned`\"; touch owned; \"'; touch owned; '";
    for (String name : List.of("rubric", "path", "fail-under", "baseline", "formats", "version")) {
      Map<String, String> before = Map.copyOf(inputs);
      inputs.put(name, input);

      CiMachine.Run run = step(workspace);

      assertThat(run.exit()).as(run.out()).isEqualTo(2);
      inputs.clear();
      inputs.putAll(before);
    }
    assertThat(workspace.resolve("owned")).doesNotExist();
  }

  @Test
  void takesAnotherVersionFromTheRepositoryOfTheAction() throws Exception {
    Path other = Files.createDirectories(folder.resolve("server/acme/grader"));
    Files.writeString(other.resolve("grader"), "#!/bin/sh\necho \"other: $1 $2\"\nexit 1\n");
    other.resolve("grader").toFile().setExecutable(true);
    CiMachine.git(other, "init", "--quiet");
    CiMachine.git(other, "add", "grader");
    CiMachine.git(other, "commit", "--quiet", "-m", "Be another version");
    CiMachine.git(other, "tag", "v9");
    inputs.put("version", "v9");

    CiMachine.Run run = step(workspace);

    assertThat(run.exit()).as(run.out()).isEqualTo(1);
    assertThat(run.out()).contains("other: grade .");
  }

  @Test
  void needsNoSecretAndInterpolatesNothingIntoCommands() throws IOException {
    String text = Files.readString(ACTION.resolve("action.yml"));

    assertThat(text).doesNotContain("secrets.", "github.token", "GITHUB_TOKEN");
    assertThat(steps()).isNotEmpty().allSatisfy(step -> {
      assertThat(step.path("run").asText()).isNotEmpty().doesNotContain("${{");
      assertThat(step.path("shell").asText()).isEqualTo("bash");
    });
  }

  /** Runs the action's steps: expressions in the environment, {@code run} from a file. */
  private CiMachine.Run step(Path checkout) throws Exception {
    Files.createDirectories(folder.resolve("temp"));
    for (String file : List.of("output", "summary")) {
      Files.writeString(folder.resolve(file), "");
    }
    github.put("action_repository", "acme/grader");
    CiMachine.Run last = new CiMachine.Run(0, "");
    for (JsonNode step : steps()) {
      last = machine.bash(
          step.path("run").asText(),
          checkout,
          environment(step),
          "--noprofile",
          "--norc",
          "-eo",
          "pipefail");
    }
    return last;
  }

  private Map<String, String> environment(JsonNode step) throws IOException {
    Map<String, String> variables = new HashMap<>();
    for (Map.Entry<String, JsonNode> variable : step.path("env").properties()) {
      variables.put(variable.getKey(), evaluated(variable.getValue().asText()));
    }
    variables.put("CI", "true");
    variables.put("GITHUB_ACTIONS", "true");
    variables.put("GITHUB_ACTION_PATH", "" + ACTION);
    variables.put("GITHUB_OUTPUT", "" + folder.resolve("output"));
    variables.put("GITHUB_REPOSITORY", "acme/ann");
    variables.put("GITHUB_SERVER_URL", "file://" + folder.resolve("server"));
    variables.put("GITHUB_STEP_SUMMARY", "" + folder.resolve("summary"));
    variables.put("RUNNER_TEMP", "" + folder.resolve("temp"));
    return variables;
  }

  private String evaluated(String text) throws IOException {
    String name = text.replaceAll("^\\$\\{\\{ *(.*?) *\\}\\}$", "$1");
    if (name.startsWith("inputs.")) {
      String input = name.substring("inputs.".length());
      String normal = yaml().path("inputs").path(input).path("default").asText();
      return inputs.getOrDefault(input, normal);
    }
    return name.startsWith("github.")
        ? github.getOrDefault(name.substring("github.".length()), "")
        : text;
  }

  private Map<String, String> outputs() throws IOException {
    Map<String, String> written = CiMachine.variables(folder.resolve("output"));
    Map<String, String> outputs = new HashMap<>();
    for (Map.Entry<String, JsonNode> output : yaml().path("outputs").properties()) {
      String value = output.getValue().path("value").asText();
      String of = value.replaceAll("^\\$\\{\\{ *steps\\.grade\\.outputs\\.(\\w+) *\\}\\}$", "$1");
      outputs.put(output.getKey(), written.getOrDefault(of, "no output " + of));
    }
    return outputs;
  }

  private JsonNode yaml() throws IOException {
    return CiMachine.yaml(ACTION.resolve("action.yml"));
  }

  private JsonNode steps() throws IOException {
    return yaml().path("runs").path("steps");
  }

  /** Returns the lines that a runner obeys: none while commands are stopped. */
  private static List<String> obeyed(String log) {
    List<String> obeyed = new ArrayList<>();
    String token = "";
    for (String line : log.split("[\\r\\n]+", -1)) {
      String command = line.strip();
      if (!token.isEmpty()) {
        token = command.equals("::" + token + "::") ? "" : token;
      } else if (command.startsWith("::stop-commands::")) {
        token = command.substring("::stop-commands::".length());
      } else if (command.startsWith("::") || command.contains("##[")) {
        obeyed.add(command);
      }
    }
    return obeyed;
  }

  private static String head(Path workspace) throws IOException {
    return Files.readString(workspace.resolve(".git/HEAD")).strip();
  }
}
