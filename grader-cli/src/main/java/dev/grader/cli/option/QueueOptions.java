package dev.grader.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the queue of a batch is. */
public final class QueueOptions {
  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "jdbc:postgresql://HOST/NAME, shared by many graders. Login from"
          + " GRADER_DATABASE_USER and GRADER_DATABASE_PASSWORD.")
  private Optional<String> database = Optional.empty();

  /** Absent: a file in the folder of the batch. */
  public Optional<String> database() {
    return database.filter(url -> !url.isBlank());
  }
}
