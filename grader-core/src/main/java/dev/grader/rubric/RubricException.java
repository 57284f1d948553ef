package dev.grader.rubric;

import dev.grader.config.Document;
import dev.grader.config.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A rubric cannot be used; the message shows every mistake with its place and how to mend it. */
public final class RubricException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Creates one from all problems of a document, in its order. */
  RubricException(Document document, List<Problem> problems) {
    super(problems.stream()
        .map(problem -> problem.render(document.lines()))
        .collect(Collectors.joining("\n\n")));
    this.problems = List.copyOf(problems);
  }

  /** Returns every mistake, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
