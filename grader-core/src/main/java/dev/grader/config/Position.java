package dev.grader.config;

/**
 * A place in a configuration file.
 *
 * @param file as the user named it
 * @param line from 1; 0 where the problem is the file as a whole
 * @param column from 1, in characters; 0 where the problem is the file as a whole
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

  /** Returns the file as a whole. */
  public static Position ofFile(String file) {
    return new Position(file, 0, 0);
  }

  /** Orders by line, then column. */
  @Override
  public int compareTo(Position other) {
    return line == other.line
        ? Integer.compare(column, other.column)
        : Integer.compare(line, other.line);
  }

  /** Returns {@code file:line:column}, or {@code file} for the file as a whole. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
