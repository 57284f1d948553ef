package dev.grader.rubric;

import dev.grader.submission.Assignment;
import java.util.Optional;

/**
 * What a rubric says about the task and how to run it.
 *
 * @param python version such as {@code 3.13}; absent: what the submission asks for
 */
public record Setup(Optional<String> python, Assignment assignment, Allowance limits) {
  /** A rubric that says nothing. */
  public static final Setup NONE = new Setup(Optional.empty(), Assignment.NONE, Allowance.NONE);

  /** Returns the same setup for another assignment. */
  public Setup with(Assignment other) {
    return new Setup(python, other, limits);
  }

  /** Returns the same setup with other limits. */
  public Setup with(Allowance other) {
    return new Setup(python, assignment, other);
  }
}
