package dev.grader.score;

import com.fasterxml.jackson.annotation.JsonProperty;

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
    @JsonProperty("passed")
    PASSED,
    /** Not met, and that is the submission's doing. */
    @JsonProperty("failed")
    FAILED,
    /** The grader could not find out. */
    @JsonProperty("undecided")
    UNDECIDED
  }
}
