package dev.grader.cli;

import dev.grader.cli.option.FormatNames;
import dev.grader.cli.option.QuietOption;
import dev.grader.cli.option.SandboxOptions;
import dev.grader.cli.option.ThresholdOption;
import dev.grader.cli.wiring.Version;
import dev.grader.cli.wiring.Wiring;
import dev.grader.grading.SandboxChooser;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grader check}: a candidate's look at the own working tree before handing it in. */
@Command(
    name = "check",
    description = {
      "Grade your working tree as it stands, uncommitted changes included, and say what to mend"
          + " first. Nothing leaves this machine.",
      "What did not change since the last check is remembered for a day and not measured again."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  grader check", "  grader check ../my-answer --rubric backend-api --watch"})
final class CheckCommand implements Callable<Integer> {
  private final Wiring wiring;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "A folder inside the working tree. Default: the current folder.")
  private Path path = Path.of("");

  @Option(
      names = "--rubric",
      paramLabel = "R",
      description =
          "Rubric file, or the name of a bundled one. Default: the one that .grader.yaml in"
              + " the working tree names, else 'default'.")
  private String rubric = GradedSource.DEFAULT_RUBRIC;

  @Option(
      names = "--format",
      paramLabel = "F",
      split = ",",
      description = "What to print: ${COMPLETION-CANDIDATES}. F=FILE writes it to a file instead."
          + " Default: mend.",
      completionCandidates = FormatNames.class)
  private List<String> formats = List.of();

  @Option(
      names = "--fix-hints",
      description = "Also print the commands that mend some of it, with the rubric's settings.")
  private boolean fixHints;

  @Option(names = "--watch", description = "Check again whenever a file changes, until Ctrl-C.")
  private boolean watch;

  @Option(names = "--fresh", description = "Measure everything again, remembered or not.")
  private boolean fresh;

  @Mixin
  private ThresholdOption threshold = new ThresholdOption();

  @Mixin
  private SandboxOptions sandbox = new SandboxOptions();

  @Mixin
  private QuietOption quiet = new QuietOption();

  CheckCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    Path root = Wiring.workingTree(path.toAbsolutePath());
    SandboxChooser sandboxes = wiring.sandboxes(sandbox);
    String circumstances =
        sandbox.choice() + " " + sandbox.baseImage().orElse("") + " " + Version.number();
    SelfCheck check = new SelfCheck(
        wiring,
        root,
        wiring.selfGrader(sandboxes),
        wiring.memory(root, circumstances, fresh),
        new SelfCheck.Wishes(
            rubric, wiring.outputs(List.copyOf(formats), "mend"), fixHints, quiet.quiet()));
    if (watch) {
      check.watch();
    }
    return threshold.judge(check.once(), wiring.console()).number();
  }
}
