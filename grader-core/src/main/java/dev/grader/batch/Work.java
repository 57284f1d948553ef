package dev.grader.batch;

import dev.grader.batch.roster.Candidate;
import dev.grader.blind.Disguise;
import dev.grader.blind.Identity;
import dev.grader.rubric.Rubric;
import dev.grader.submission.Commit.Author;
import java.util.List;
import java.util.Optional;

/** A submission and what it is held against. */
public record Work(Candidate candidate, Rubric rubric) {

  /**
   * Returns what hides a candidate who is to be called by an alias; absent where none is.
   *
   * @param people of the history, as far as it is known
   */
  static Optional<Disguise> disguise(Candidate candidate, List<Author> people) {
    return candidate
        .alias()
        .map(alias ->
            Disguise.of(new Identity(candidate.name(), candidate.source(), people), alias));
  }
}
