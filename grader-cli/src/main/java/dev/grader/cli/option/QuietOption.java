package dev.grader.cli.option;

import picocli.CommandLine.Option;

/** The option of every command that shows how it goes. */
public final class QuietOption {
  @Option(names = "--quiet", description = "No progress on standard error.")
  private boolean quiet;

  /** Returns whether to show nothing of it. */
  public boolean quiet() {
    return quiet;
  }
}
