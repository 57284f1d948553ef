package dev.grader.cli.option;

import dev.grader.cli.exit.UserError;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How many submissions are graded at a time. */
public final class JobsOption {
  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Submissions graded at a time. Default: as many as processors and memory allow"
          + " by the rubric's limits.")
  private Optional<Integer> jobs = Optional.empty();

  /** Throws where the number makes no sense. */
  public Optional<Integer> jobs(int least) throws UserError {
    if (jobs.isPresent() && (jobs.get() < least || jobs.get() > 1000)) {
      throw new UserError(
          "--jobs must be a whole number from " + least + " to 1000, not " + jobs.get());
    }
    return jobs;
  }
}
