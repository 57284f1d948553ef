package dev.grader.sandbox;

import java.util.regex.Pattern;

/** Adds to the words of a failure of ours what to do where a full disk is behind it. */
public final class FullDisk {
  private static final Pattern SIGN = Pattern.compile(
      "no space left on device|disk quota exceeded|\\bENOSPC\\b|\\bErrno 28\\b|\\bos error 28\\b",
      Pattern.CASE_INSENSITIVE);

  private FullDisk() {}

  /** Returns true if these words, of a program or of an engine, tell of a full disk. */
  public static boolean in(String words) {
    return SIGN.matcher(words).find();
  }

  /**
   * Returns the message, followed by the mending where it tells of a full disk. Not for what
   * candidate code printed: it may fill its own scratch space.
   *
   * @param disk which one is full, such as "the Docker engine's disk"
   * @param mend how to free some, as an imperative clause
   */
  public static String explain(String message, String disk, String mend) {
    return in(message)
        ? disk + " is full: " + mend + ", then run this again (" + message + ")"
        : message;
  }
}
