package dev.grader.evidence;

import java.util.Locale;

/** What a measure's number counts. */
public enum Unit {
  /** A part of a whole, from 0 to 1; the only unit that {@code scale: {share: ...}} accepts. */
  SHARE,
  /** A plain number of things. */
  COUNT,
  /** Things for each 100 lines of code. */
  PER_100_LINES,
  /** Lines of code or text. */
  LINES,
  /** Words of text. */
  WORDS,
  /** Elapsed seconds. */
  SECONDS,
  /** Elapsed hours. */
  HOURS;

  /** Returns it in words, such as "per 100 lines". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
