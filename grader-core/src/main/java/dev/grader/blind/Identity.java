package dev.grader.blind;

import dev.grader.submission.Commit.Author;
import java.util.List;

/**
 * All that says who made a submission. Never stored with what was learned of it.
 *
 * @param candidate as the roster names them
 * @param source where the submission is
 * @param people of its history
 */
public record Identity(String candidate, String source, List<Author> people) {
  /** Copies. */
  public Identity {
    people = List.copyOf(people);
  }
}
