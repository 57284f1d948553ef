package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flag wins over a variable, that over the project's file, that over the user's. */
class ConfigCommandTest {
  private static final Path STORED =
      Path.of("src", "test", "resources", "stored").toAbsolutePath();

  @TempDir
  private Path folder;

  private Path project;
  private Path user;

  @BeforeEach
  void makeFolders() throws IOException {
    project = Files.createDirectories(folder.resolve("project"));
    user = Files.createDirectories(folder.resolve("config/grader")).resolve("config.yaml");
  }

  @Test
  void withoutAnySettingEverythingIsBuiltIn() {
    Cli.Run run = run(Map.of(), "config");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("rubric: default\n    from built in\n    --rubric, GRADER_RUBRIC: ")
        .contains(project.resolve(".grader.yaml") + " (not there)")
        .contains(user + " (not there)");
  }

  @Test
  void eachLayerWinsOverTheNextAndSaysWhereItIs() throws IOException {
    Files.writeString(user, "sandbox: docker\nformat: html\nfail-under: 50%\n");
    Files.writeString(
        project.resolve(".grader.yaml"), "# ours\nformat: [json, markdown]\nfail-under: 60%\n");

    Cli.Run run = run(Map.of("GRADER_FAIL_UNDER", "70"), "config");

    assertThat(run.out())
        .contains("sandbox: docker\n    from " + user + ":1\n")
        .contains("format: json,markdown\n    from " + project.resolve(".grader.yaml") + ":2\n")
        .contains("fail-under: 70\n    from variable GRADER_FAIL_UNDER\n");
  }

  @Test
  void settingsAreUsedWhereTheCommandLineSaysNothing() throws IOException {
    Files.copy(STORED.resolve("rubric.yaml"), project.resolve("ours.yaml"));
    Files.writeString(
        project.resolve(".grader.yaml"), "rubric: ./ours.yaml\nformat: json\nfail-under: 90%\n");

    Cli.Run byFile = run(Map.of(), "rescore", STORED.toString());
    Cli.Run byFlag =
        run(Map.of(), "rescore", STORED.toString(), "--format", "markdown", "--fail-under", "10");

    assertThat(byFile.exit()).isEqualTo(1);
    assertThat(byFile.err()).containsPattern("grader: [0-9.]+% is below --fail-under 90%");
    assertThat(byFile.out()).startsWith("{");
    assertThat(byFlag.exit()).isZero();
    assertThat(byFlag.out()).startsWith("## ");
  }

  @Test
  void aThresholdIsWrittenAsOnTheCommandLine() throws IOException {
    Files.writeString(project.resolve(".grader.yaml"), "fail-under: 62.5\n");

    assertThat(run(Map.of(), "config").out()).contains("fail-under: 62.5%\n");
  }

  @Test
  void noPasswordIsShown() {
    Cli.Run run = run(
        Map.of("GRADER_DATABASE", "jdbc:postgresql://ann:hush@db/x?password=hush&ssl=true"),
        "config");

    assertThat(run.out()).contains("db/x?password=…&ssl=true").doesNotContain("hush");
  }

  @Test
  void everyMistakeIsShownAtItsPlace() throws IOException {
    Path file = Files.writeString(
        project.resolve(".grader.yaml"), "rubrik: default\nfail-under: many\nformat: [pdf]\n");

    Cli.Run run = run(Map.of(), "config");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(file + ":1:1: error: unknown key 'rubrik'", "did you mean `rubric`?")
        .contains(file + ":2:13: error: `fail-under` must be")
        .contains(file + ":3:9: error: `format` must be");
  }

  @Test
  void helpIsThereEvenWhereTheSettingsAreBroken() throws IOException {
    Files.writeString(project.resolve(".grader.yaml"), "[");

    assertThat(run(Map.of(), "config", "--help").exit()).isZero();
  }

  @Test
  void commandsThatUseNoSettingAreThereWhereTheSettingsAreBroken() throws IOException {
    Files.writeString(project.resolve(".grader.yaml"), "[");

    assertThat(run(Map.of(), "rubric", "list").exit()).isZero();
    assertThat(run(Map.of("GRADER_FORMAT", "html"), "compare", "" + STORED, "" + STORED)
            .out())
        .as("html is no format of comparisons")
        .contains("Unchanged: ");
  }

  @Test
  void aSubmissionNeverSetsHowItIsGraded() throws IOException {
    Files.writeString(project.resolve(".grader.yaml"), "rubric: no-such-rubric\n");
    Path inside = Files.createDirectories(project.resolve("src"));

    Cli.Run fromInside =
        Cli.run(inside, environment(Map.of()), "grade", project.toString(), "--out", "" + folder);
    Cli.Run fromOutside = run(Map.of(), "grade", folder.resolve("other").toString());

    assertThat(fromInside.err())
        .doesNotContain("no-such-rubric")
        .contains("is not a Git repository");
    assertThat(fromOutside.err()).contains("no-such-rubric");
  }

  @Test
  void anOptionBeforeTheCommandChangesNoneOfThat() throws IOException {
    Path file = Files.writeString(project.resolve(".grader.yaml"), "rubric: no-such-rubric\n");

    Cli.Run fromInside =
        run(Map.of(), "--debug", "grade", project.toString(), "--out", "" + folder);
    Files.writeString(file, "[");
    Cli.Run list = run(Map.of(), "--debug", "rubric", "list");

    assertThat(fromInside.err())
        .doesNotContain("no-such-rubric")
        .contains("is not a Git repository");
    assertThat(list.exit()).as(list.err()).isZero();
  }

  @Test
  void aWorkingTreeMaySetItsRubricButNothingOfTheMachine() throws IOException {
    Files.createDirectories(project.resolve(".git/objects"));
    Files.createDirectories(project.resolve(".git/refs"));
    Files.writeString(project.resolve(".git/HEAD"), "ref: refs/heads/main\n");
    Path inside = Files.createDirectories(project.resolve("src"));
    Path file = Files.writeString(
        project.resolve(".grader.yaml"), "rubric: no-such-rubric\nbase-image: evil\n");

    Cli.Run machine = Cli.run(folder, environment(Map.of()), "check", inside.toString());
    Files.writeString(file, "rubric: no-such-rubric\n");
    Cli.Run rubric = Cli.run(folder, environment(Map.of()), "check", inside.toString());

    assertThat(machine.exit()).isEqualTo(2);
    assertThat(machine.err())
        .contains(project + "", ".grader.yaml:2:1: error: unknown key 'base-image'");
    assertThat(rubric.exit()).isEqualTo(2);
    assertThat(rubric.err()).contains("no-such-rubric: error: there is no such file");
  }

  @Test
  void aFolderInNoRepositoryCannotBeCheckedAndSaysWhatToDo() {
    Cli.Run run = run(Map.of(), "check", project.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("is in no Git repository", "Run `git init`");
  }

  private Cli.Run run(Map<String, String> variables, String... arguments) {
    return Cli.run(project, environment(variables), arguments);
  }

  private Map<String, String> environment(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(variables);
    all.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    all.putIfAbsent("GRADER_BASE_IMAGE", "");
    return all;
  }
}
