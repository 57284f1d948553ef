package dev.grader.evidence;

import java.util.List;

/**
 * What a reader wants to know beside the score.
 *
 * @param timeline commits, oldest first; empty where there is no history
 * @param commitsRead how many commits were read
 * @param files how many files the graded commit has
 * @param pythonFiles how many of them are graded Python files
 * @param bytes of all files
 * @param remarks sentences worth knowing: history cut, commits after the due date, template
 *     subtracted
 */
public record Facts(
    List<Milestone> timeline,
    int commitsRead,
    int files,
    int pythonFiles,
    long bytes,
    List<String> remarks) {
  /** Copies. */
  public Facts {
    timeline = List.copyOf(timeline);
    remarks = List.copyOf(remarks);
  }
}
