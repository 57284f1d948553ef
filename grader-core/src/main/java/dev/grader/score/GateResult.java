package dev.grader.score;

/**
 * Whether a must-pass rule is met.
 *
 * @param criterion id of the criterion that has the gate
 * @param title of that criterion
 * @param state met or not
 * @param reason one sentence with the value found and the value asked for
 */
public record GateResult(String criterion, String title, State state, String reason) {
  /** Met or not. */
  public enum State {
    /** Met. */
    PASSED,
    /** Not met, and that is the submission's doing. */
    FAILED,
    /** The grader could not find out. */
    UNDECIDED
  }
}
