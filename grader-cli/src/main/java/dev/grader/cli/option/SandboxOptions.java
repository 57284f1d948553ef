package dev.grader.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command that runs something. */
public final class SandboxOptions {
  /** Where tools and candidate code run. */
  public enum Choice {
    auto,
    docker,
    bubblewrap
  }

  @Option(
      names = "--sandbox",
      paramLabel = "KIND",
      description =
          "${COMPLETION-CANDIDATES}. auto takes Docker where an engine answers, else bubblewrap.")
  private Choice choice = Choice.auto;

  @Option(
      names = "--base-image",
      paramLabel = "IMAGE",
      description =
          "Base of the tool image in place of python:X.Y-slim; {python} in it stands for X.Y.")
  private Optional<String> baseImage = Optional.empty();

  /** Returns which sandboxes may be used. */
  public Choice choice() {
    return choice;
  }

  /** Absent: the usual one. */
  public Optional<String> baseImage() {
    return baseImage.filter(name -> !name.isBlank());
  }
}
