package dev.grader.cohort;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of a roster and what came of it.
 *
 * @param key name of the candidate's folder, unique in the cohort; of {@code a-z 0-9 . _ -}, and
 *     not beginning with a dot
 * @param candidate for people; from outside, so not yet harmless
 * @param standing absent where nothing could be graded, which is never the candidate's fault
 * @param failure why there is no standing; "" where there is one
 * @param notes of whoever wrote the roster; "" for none
 */
public record Member(
    String key, String candidate, Optional<Standing> standing, String failure, String notes) {
  private static final Pattern KEY = Pattern.compile("[a-z0-9_-][a-z0-9._-]*");

  /** Throws {@link IllegalArgumentException} where key, standing and failure do not fit. */
  public Member {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("'" + key + "' is no name of a candidate's folder");
    }
    if (standing.isPresent() != failure.isEmpty()) {
      throw new IllegalArgumentException(
          key + " must have either a standing or a reason why there is none");
    }
  }

  /** Returns a member that was graded. */
  public static Member graded(String key, String candidate, Standing standing, String notes) {
    return new Member(key, candidate, Optional.of(standing), "", notes);
  }

  /** Returns a member that could not be graded, for a reason that is not the candidate's. */
  public static Member notGraded(String key, String candidate, String failure, String notes) {
    return new Member(key, candidate, Optional.empty(), failure, notes);
  }
}
