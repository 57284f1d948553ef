package dev.grader.report.terminal;

/**
 * Whether the terminal is told to use colours. Who prints decides: a format asks no environment.
 */
public enum Style {
  /** Text alone, for files and pipes. */
  PLAIN,
  /** ANSI colours, of the 16 that every theme defines. */
  COLOURED
}
