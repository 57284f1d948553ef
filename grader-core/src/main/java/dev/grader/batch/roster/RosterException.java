package dev.grader.batch.roster;

import dev.grader.config.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A roster cannot be used; the message shows every mistake with its place and how to mend it. */
public final class RosterException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Creates one from all problems, in the order of the file.
   *
   * @param lines of the file, to show the places
   */
  RosterException(List<Problem> problems, List<String> lines) {
    super(problems.stream()
        .map(problem -> problem.render(lines))
        .collect(Collectors.joining("\n\n")));
    this.problems = List.copyOf(problems);
  }

  /** Returns every mistake, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
