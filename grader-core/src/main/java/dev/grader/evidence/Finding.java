package dev.grader.evidence;

import java.util.Comparator;

/**
 * One observed fact that a person can check. All text in it may come from the candidate and is
 * hostile until a report format has made it harmless.
 *
 * @param rule which rule saw it, such as {@code F401} or {@code not-formatted}
 * @param severity how much it weighs
 * @param path relative to the root of the submission, {@code /} between folders; "" where it is
 *     about no file
 * @param line from 1; 0 where it is about no line
 * @param column from 1; 0 where it is about no column
 * @param commit full id, or a number where people grade blind; "" where it is about no commit
 * @param message what was seen; may have several lines
 */
public record Finding(
    String rule,
    Severity severity,
    String path,
    int line,
    int column,
    String commit,
    String message) {

  /** The order of findings in every report: by path, line, column, commit, rule, message. */
  public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::path)
      .thenComparingInt(Finding::line)
      .thenComparingInt(Finding::column)
      .thenComparing(Finding::commit)
      .thenComparing(Finding::rule)
      .thenComparing(Finding::message);

  /** Returns a warning at a line of a file. */
  public static Finding at(String rule, String path, int line, String message) {
    return new Finding(rule, Severity.WARNING, path, line, 0, "", message);
  }

  /** Returns a warning about a commit. */
  public static Finding ofCommit(String rule, String commit, String message) {
    return new Finding(rule, Severity.WARNING, "", 0, 0, commit, message);
  }

  /** Returns a warning about the submission as a whole. */
  public static Finding general(String rule, String message) {
    return new Finding(rule, Severity.WARNING, "", 0, 0, "", message);
  }

  /** Returns this finding with another severity. */
  public Finding as(Severity other) {
    return new Finding(rule, other, path, line, column, commit, message);
  }
}
