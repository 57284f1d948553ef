package dev.grader.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the candidate was asked, as far as it decides what is graded.
 *
 * @param timeBox how long the task was open
 * @param due the graded commit is the last one at or before it
 * @param template Git URL of the starter code, with {@code @ref} at its end; its commits and
 *     unchanged files are not the candidate's
 */
public record Assignment(
    Optional<Duration> timeBox, Optional<Instant> due, Optional<String> template) {
  /** An assignment that says nothing. */
  public static final Assignment NONE =
      new Assignment(Optional.empty(), Optional.empty(), Optional.empty());
}
