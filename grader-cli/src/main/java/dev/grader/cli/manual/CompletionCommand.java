package dev.grader.cli.manual;

import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.wiring.Wiring;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grader completion}: what a shell needs to complete commands, options and values. */
@Command(
    name = "completion",
    description = "Print the completion script for a shell.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(grader completion bash)",
      "  grader completion fish > ~/.config/fish/completions/grader.fish"
    })
public final class CompletionCommand implements Callable<Integer> {
  private final Wiring wiring;

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.bash;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  /** Makes the command. */
  public CompletionCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    CommandLine grader = spec.root().commandLine();
    wiring.console().out().print(shell.script(grader));
    return ExitCode.GRADED.number();
  }

  /** The shells there are scripts for. */
  enum Shell {
    bash,
    zsh,
    fish;

    /** zsh runs the script for bash, which loads what zsh has for that. */
    String script(CommandLine grader) {
      return this == fish
          ? new FishCompletion(grader.getCommandSpec()).script()
          : AutoComplete.bash(grader.getCommandName(), grader);
    }
  }
}
