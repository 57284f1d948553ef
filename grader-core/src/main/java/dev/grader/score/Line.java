package dev.grader.score;

/**
 * What a criterion says of itself, beside its points.
 *
 * @param id kebab-case, unique in the rubric
 * @param title for the candidate who reads it
 * @param check the id of the check it asks
 * @param remediation how to earn the points; "" where the rubric gives no advice
 * @param worth the most points it gives; as a positive number also for a penalty
 * @param kind how its points count
 * @param visibility who may see it
 */
public record Line(
    String id,
    String title,
    String check,
    String remediation,
    Points worth,
    Kind kind,
    Visibility visibility) {

  /** How the points of a criterion count. */
  public enum Kind {
    /** Within the total. */
    REGULAR,
    /** Above the total. */
    BONUS,
    /** Off the total. */
    PENALTY
  }

  /** Who may see a criterion. */
  public enum Visibility {
    /** Everybody, before and after. */
    ALWAYS,
    /** Candidates only after the results are out. */
    AFTER_RELEASE,
    /** Never candidates. */
    NEVER
  }
}
