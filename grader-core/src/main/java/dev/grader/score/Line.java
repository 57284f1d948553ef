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
  /** The title of what may not be seen. */
  public static final String CONCEALED = "Not shown to candidates";

  /**
   * Returns the line of a criterion that may not be seen: what it is worth and nothing of what it
   * asks for.
   *
   * @param number tells it from others, from 1
   */
  public Line concealed(int number) {
    return new Line("hidden-" + number, CONCEALED, "hidden", "", worth, kind, visibility);
  }

  /** Returns whether it is one that may not be seen. */
  public boolean isConcealed() {
    return title.equals(CONCEALED);
  }

  /** Returns the fewest points that it can give; of a penalty, below zero. */
  public Points least() {
    return kind == Kind.PENALTY ? Points.ZERO.minus(worth) : Points.ZERO;
  }

  /** Returns the most points that it can give. */
  public Points most() {
    return kind == Kind.PENALTY ? Points.ZERO : worth;
  }

  /** Returns exactly these points, out of what counts in the total. */
  PointRange exactly(Points points) {
    return new PointRange(points, points, toBeHad());
  }

  /** Returns all that is possible, out of what counts in the total. */
  PointRange undecided() {
    return new PointRange(least(), most(), toBeHad());
  }

  private Points toBeHad() {
    return kind == Kind.REGULAR ? worth : Points.ZERO;
  }

  /** Returns how such points end a sentence: "3 of 5 points." */
  String spoken(Points points) {
    return switch (kind) {
      case REGULAR -> points + " of " + worth + " points.";
      case BONUS -> points + " of " + worth + " bonus points.";
      case PENALTY -> Points.ZERO.minus(points) + " of at most " + worth + " points off.";
    };
  }

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
