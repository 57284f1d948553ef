package dev.grader.sandbox;

/**
 * What was found when one thing that a sandbox needs was looked at.
 *
 * @param subject what was looked at, such as {@code Docker engine}
 * @param state whether gradings can go on with it
 * @param found what is there, in one clause
 * @param mend what to do about it; "" where nothing is to be done
 */
public record Diagnosis(String subject, State state, String found, String mend) {

  /** Whether gradings can go on with it. */
  public enum State {
    /** As it should be. */
    GOOD,
    /** Works, but could be safer or faster. */
    ADVICE,
    /** Does not work. */
    BAD
  }

  /** Returns one that needs no mending. */
  public static Diagnosis good(String subject, String found) {
    return new Diagnosis(subject, State.GOOD, found, "");
  }

  /** Returns one that works, with what would make it better. */
  public static Diagnosis advice(String subject, String found, String mend) {
    return new Diagnosis(subject, State.ADVICE, found, mend);
  }

  /** Returns one that does not work, with what to do. */
  public static Diagnosis bad(String subject, String found, String mend) {
    return new Diagnosis(subject, State.BAD, found, mend);
  }

  /**
   * Returns one for a failure whose message says both what is wrong and how to mend it, as every
   * {@link SandboxException} of connecting does.
   */
  public static Diagnosis bad(String subject, SandboxException failure) {
    return bad(subject, String.valueOf(failure.getMessage()), "");
  }
}
