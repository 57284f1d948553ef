package dev.grader.sandbox;

/** Where things are inside every sandbox, whichever adapter made it. */
public final class Layout {
  /** The interpreter that has the pinned tools: run as {@code PYTHON -I -m black}. */
  public static final String PYTHON = "/opt/grader/tools/bin/python";
  /** Our own scripts. */
  public static final String LIB = "/opt/grader/lib";
  /**
   * The candidate's installed dependencies, read-only, one flat folder; there only with
   * {@link Command#environment}.
   */
  public static final String ENVIRONMENT = "/opt/grader/env";
  /** The submission's files, writable, gone after the command. */
  public static final String SUBMISSION = "/submission";
  /** What the grader tells its own scripts, such as the list of files. */
  public static final String INPUT = "/input";
  /**
   * The list of the graded Python files: paths relative to {@link #SUBMISSION}, each ended by a
   * NUL, in UTF-8; bytes that are none are kept.
   */
  public static final String PYTHON_FILES = INPUT + "/python-files";

  private Layout() {}

  /** Returns the name of the tar entry that becomes this place, such as {@code input}. */
  public static String entry(String place) {
    return place.substring(1);
  }
}
