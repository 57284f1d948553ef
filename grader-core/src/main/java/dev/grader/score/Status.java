package dev.grader.score;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a criterion has points. */
public enum Status {
  /** Points were given, maybe none. */
  @JsonProperty("scored")
  SCORED,
  /** The grader could not find out; the total is a range. */
  @JsonProperty("inconclusive")
  INCONCLUSIVE,
  /** The question makes no sense for this submission; its points left the total. */
  @JsonProperty("not-applicable")
  NOT_APPLICABLE
}
