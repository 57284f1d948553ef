package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.cli.terminal.Console;
import dev.grader.cli.wiring.Wiring;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What somebody reads who does not know the command yet, or mistypes it. */
class UsageTest {

  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  static Stream<String> commands() throws Exception {
    try (Wiring wiring = new Wiring(Console.ofProcess(Map.of()), Map.of())) {
      return withSubcommands(Main.commandLine(wiring, wiring.console(), ""))
          .map(name -> name.replaceFirst("^grader ?", ""))
          .toList()
          .stream();
    }
  }

  private static Stream<String> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command.getCommandSpec().qualifiedName()),
        command.getSubcommands().values().stream()
            .filter(sub -> !sub.getCommandSpec().usageMessage().hidden())
            .flatMap(UsageTest::withSubcommands));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpEndsWithTwoExamples(String command) {
    Cli.Run run = Cli.run((command + " --help").strip().split(" "));

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(lines.size() - 3)).isEqualTo("Examples:");
    assertThat(lines.subList(lines.size() - 2, lines.size()))
        .allMatch(line -> line.matches(" {2}.*\\bgrader .*"));
  }

  @Test
  void helpNamesOnlyTheExitCodesThatACommandCanEndWith() {
    assertThat(Cli.run("review", "--help").out())
        .contains("Exit codes:", "0   done", "130   interrupted")
        .doesNotContain("--fail-under", "sandbox");
    assertThat(Cli.run("batch", "collect", "--help").out()).contains("0   everybody is graded");
    assertThat(Cli.run("--help").out()).contains("1   graded, but below", "4   no usable sandbox");
  }

  /** The root names the endings of all of them. */
  static Stream<String> namedCommands() throws Exception {
    return commands().filter(name -> !name.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("namedCommands")
  void exitCodesSpeakOnlyOfOptionsThatTheCommandHas(String command) {
    String help = Cli.run((command + " --help").strip().split(" ")).out();
    String options = help.substring(0, help.indexOf("Exit codes:"));
    String endings = help.substring(options.length(), help.indexOf("Examples:"));

    assertThat(OPTION.matcher(endings).results().map(MatchResult::group))
        .allSatisfy(option -> assertThat(options).containsPattern(" " + option + "[ =\\n]"));
  }

  @Test
  void theBareCommandPrintsItsHelpAsAnError() {
    Cli.Run run = Cli.run();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("grader: a command is missing")
        .containsPattern("rescore +Score a stored dossier");
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
        "compare x",
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
