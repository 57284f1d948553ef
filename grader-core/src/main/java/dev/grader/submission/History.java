package dev.grader.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The commits that lead to the graded one.
 *
 * @param commits newest first, the graded one at the head
 * @param cut whether there were more than are read
 * @param shallow whether older ones are missing because only a part was cloned, which is nobody's
 *     fault who wrote them
 * @param due when the graded commit had to be there at the latest
 * @param late commits that came in after that, newest first, which are not graded
 * @param ownership one sentence: how the candidate's own commits were told apart
 */
public record History(
    List<Commit> commits,
    boolean cut,
    boolean shallow,
    Optional<Instant> due,
    List<Commit> late,
    String ownership) {
  /** Copies. */
  public History {
    commits = List.copyOf(commits);
    late = List.copyOf(late);
  }

  /** Returns the candidate's own commits, newest first. */
  public List<Commit> own() {
    return commits.stream()
        .filter(commit -> commit.origin() == Commit.Origin.OWN)
        .toList();
  }

  /**
   * Returns whether one of the late commits is work done after the due date. A merge brings in what
   * was done before, and bears the date of its own.
   */
  public boolean isMadeLate(Commit commit) {
    return commit.origin() == Commit.Origin.OWN
        && due.filter(commit.authored()::isAfter).isPresent();
  }

  /** Returns everybody whom the history names, late commits included, each once. */
  public List<Commit.Author> people() {
    return Stream.concat(commits.stream(), late.stream())
        .flatMap(Commit::people)
        .distinct()
        .toList();
  }
}
