package dev.grader.cli;

import picocli.CommandLine.Option;

/** The option of every command that shows how it goes. */
final class QuietOption {
  @Option(names = "--quiet", description = "No progress on standard error.")
  private boolean quiet;

  boolean quiet() {
    return quiet;
  }
}
