package dev.grader.report;

import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Unit;
import dev.grader.score.Award;
import dev.grader.score.CategoryScore;
import dev.grader.score.Line;
import dev.grader.score.PercentRange;
import dev.grader.score.PointRange;
import dev.grader.score.Points;
import dev.grader.score.Reviewed;
import dev.grader.score.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * How numbers, times and places read in English, the same in every format for people. What comes
 * from outside, such as a path, is not yet harmless.
 */
public final class Wording {
  private static final String NOT_APPLICABLE = "not applicable";
  private static final int ABBREVIATED_COMMIT = 12;

  private Wording() {}

  /** Returns such as {@code 7.5 of 10}, or {@code 3 to 8 of 10} where it is a range. */
  public static String points(PointRange points) {
    return range(points) + " of " + points.of();
  }

  /** Returns the points of a group, or {@code not applicable} where that holds for all of it. */
  public static String points(CategoryScore category) {
    boolean applies =
        category.awards().stream().anyMatch(award -> award.status() != Status.NOT_APPLICABLE);
    return applies ? points(category.points()) : NOT_APPLICABLE;
  }

  /**
   * Returns such as {@code 7.5 of 10}, {@code +2 bonus}, {@code -3 penalty}, {@code not
   * applicable}.
   */
  public static String points(Award award) {
    if (award.status() == Status.NOT_APPLICABLE) {
      return NOT_APPLICABLE;
    }
    return switch (award.line().kind()) {
      case REGULAR -> points(award.points());
      case BONUS -> "+" + range(award.points()) + " bonus";
      case PENALTY -> range(award.points()) + " penalty";
    };
  }

  /**
   * Returns who decided the points of a criterion and when, and what the grader itself would have
   * said; "" where no person did.
   */
  public static String review(Award award) {
    return award.reviewed().map(each -> review(award.line(), each)).orElse("");
  }

  private static String review(Line line, Reviewed reviewed) {
    String decided =
        "Decided by " + reviewed.review().by() + " on " + time(reviewed.review().at()) + ".";
    if (reviewed.status() == Status.OPEN) {
      return decided;
    }
    Award measured = new Award(
        line, reviewed.status(), reviewed.points(), reviewed.reason(), new TreeMap<>(), List.of());
    return decided + " Measured: " + points(measured) + ". " + reviewed.reason();
  }

  private static String range(PointRange points) {
    return points.isExact() ? points.low().toString() : points.low() + " to " + points.high();
  }

  /** Returns what mending it would bring, such as {@code +2.5}. */
  public static String toBeWon(Award award) {
    return "+" + award.toBeWon();
  }

  /** Returns such as {@code 71.5%}, or {@code 60% to 80%} where something is inconclusive. */
  public static String percent(PercentRange percent) {
    String low = plain(percent.low()) + "%";
    return percent.low().compareTo(percent.high()) == 0
        ? low
        : low + " to " + plain(percent.high()) + "%";
  }

  /** Returns which part of a bar is filled, in thousandths from 0 to 1000. */
  public static int thousandths(Points part, Points whole) {
    if (whole.hundredths() <= 0) {
      return 0;
    }
    long thousandths = part.hundredths() * 1000 / whole.hundredths();
    return (int) Math.max(0, Math.min(1000, thousandths));
  }

  /** Returns such as {@code 3 of 4 (75%)}, {@code 12 lines}, {@code 1.5 s} or {@code none: why}. */
  public static String measure(Measure measure) {
    return measure.match(
        share -> share.part() + " of " + share.whole() + " (" + plain(share.percent()) + "%)",
        quantity ->
            plain(quantity.value().setScale(2, RoundingMode.HALF_UP)) + unit(quantity.unit()),
        undefined -> "none: " + undefined.why());
  }

  private static String unit(Unit unit) {
    return switch (unit) {
      case SHARE, COUNT -> "";
      case PER_100_LINES -> " in 100 lines";
      case LINES -> " lines";
      case WORDS -> " words";
      case SECONDS -> " s";
      case HOURS -> " h";
    };
  }

  /**
   * Returns such as {@code src/app.py:12:5}, {@code commit 1a2b3c4d5e6f}, or "" where it is about
   * neither.
   */
  public static String place(Finding finding) {
    if (!finding.path().isEmpty()) {
      return finding.path() + number(finding.line()) + number(finding.column());
    }
    return finding.commit().isEmpty() ? "" : "commit " + commit(finding.commit());
  }

  private static String number(int position) {
    return position == 0 ? "" : ":" + position;
  }

  /** Returns the first characters of a commit's id. */
  public static String commit(String id) {
    return id.substring(0, Math.min(ABBREVIATED_COMMIT, id.length()));
  }

  /** Returns such as {@code 2026-11-03 18:22 UTC}. */
  public static String time(Instant instant) {
    String iso = instant.toString();
    int minutes = iso.indexOf(':', iso.indexOf('T')) + 3;
    return iso.substring(0, minutes).replace('T', ' ') + " UTC";
  }

  /** Returns such as {@code 2026-11-03}, in UTC. */
  public static String day(Instant instant) {
    String iso = instant.toString();
    return iso.substring(0, iso.indexOf('T'));
  }

  /** Returns such as {@code 0.2 s}, {@code 3 min 5 s}, {@code 5 h 10 min} or {@code 2 d 3 h}. */
  public static String duration(Duration duration) {
    if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
      BigDecimal seconds = BigDecimal.valueOf(duration.toMillis(), 3);
      return plain(seconds.setScale(duration.toMillis() < 100 ? 3 : 1, RoundingMode.HALF_UP))
          + " s";
    }
    if (duration.toHours() == 0) {
      return two(duration.toMinutes(), "min", duration.toSecondsPart(), "s");
    }
    return duration.toDays() < 5
        ? two(duration.toHours(), "h", duration.toMinutesPart(), "min")
        : two(duration.toDays(), "d", duration.toHoursPart(), "h");
  }

  private static String two(long large, String largeUnit, int small, String smallUnit) {
    return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
  }

  /** Returns such as {@code 512 bytes}, {@code 21 kB} or {@code 1.4 MB}; 1 kB is 1000 bytes. */
  public static String bytes(long bytes) {
    if (bytes < 1000) {
      return count(bytes, "byte");
    }
    int thousands = bytes < 1_000_000 ? 1 : bytes < 1_000_000_000 ? 2 : 3;
    BigDecimal scaled = BigDecimal.valueOf(bytes, 3 * thousands);
    int decimals = scaled.compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
    return plain(scaled.setScale(decimals, RoundingMode.HALF_UP)) + " "
        + "kMG".charAt(thousands - 1) + "B";
  }

  /** Returns such as {@code 1 finding} or {@code 5 findings}. */
  public static String count(long count, String thing) {
    return counted(count, thing, thing + "s");
  }

  /** Returns such as {@code 1 criterion} or {@code 5 criteria}. */
  public static String counted(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** Returns a number without superfluous zeros and without an exponent. */
  public static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
  }

  /** Returns a constant in words, such as {@code not applicable}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns how the kind of a line is called where it is not a regular one; else "". */
  public static String kind(Line.Kind kind) {
    return kind == Line.Kind.REGULAR ? "" : kind == Line.Kind.BONUS ? "bonus" : "penalty";
  }
}
