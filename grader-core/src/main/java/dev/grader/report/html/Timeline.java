package dev.grader.report.html;

import dev.grader.evidence.Facts;
import dev.grader.evidence.Milestone;
import dev.grader.report.Foreign;
import dev.grader.report.Wording;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The history as a picture and as a table.
 *
 * @param dots oldest first; the newest ones where there are many
 * @param first the first day on the picture
 * @param last the last day on it
 * @param leftOut how many older commits are not shown
 */
public record Timeline(List<Dot> dots, String first, String last, int leftOut) {
  private static final int COMMITS = 200;
  private static final int SMALLEST = 3;
  private static final int LARGEST = 12;

  /**
   * One commit.
   *
   * @param at where it is between the first and the last one, from 0 to 1000
   * @param radius grows with the changed lines
   * @param origin {@code own}, {@code inherited}, {@code bot}, {@code merge}, or anything else
   */
  public record Dot(
      int at, int radius, String origin, String time, String author, String subject, String lines) {
    /** Returns the class of the style sheet: no word from outside gets into it. */
    public String style() {
      return switch (origin) {
        case "own", "inherited", "bot", "merge" -> origin;
        default -> "inherited";
      };
    }
  }

  static Timeline of(Facts facts) {
    List<Milestone> dated = facts.timeline().stream()
        .filter(milestone -> milestone.at().isAfter(Instant.EPOCH))
        .sorted(Comparator.comparing(Milestone::at))
        .toList();
    List<Milestone> shown = dated.subList(Math.max(0, dated.size() - COMMITS), dated.size());
    if (shown.isEmpty()) {
      return new Timeline(List.of(), "", "", 0);
    }
    Instant first = shown.get(0).at();
    Instant last = shown.get(shown.size() - 1).at();
    return new Timeline(
        shown.stream().map(milestone -> dot(milestone, first, last)).toList(),
        Wording.day(first),
        Wording.day(last),
        facts.timeline().size() - shown.size());
  }

  private static Dot dot(Milestone milestone, Instant first, Instant last) {
    return new Dot(
        position(
            milestone.at().getEpochSecond() - first.getEpochSecond(),
            last.getEpochSecond() - first.getEpochSecond()),
        radius(milestone.changedLines()),
        Foreign.line(milestone.origin(), 20),
        Wording.time(milestone.at()),
        Foreign.line(milestone.author(), 100),
        Foreign.line(milestone.subject(), Page.TITLE),
        Long.toString(milestone.changedLines()));
  }

  private static int position(long seconds, long span) {
    if (span == 0) {
      return 500;
    }
    return (int) (span < 1_000_000 ? seconds * 1000 / span : seconds / (span / 1000));
  }

  /** Returns one pixel more for each time that the changed lines double. */
  private static int radius(long changedLines) {
    int doublings = Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, changedLines));
    return Math.min(LARGEST, SMALLEST + doublings);
  }

  /** Returns the timeline in words, for who sees no picture. */
  public String summary() {
    return Wording.count(dots.size(), "commit") + " from " + first + " to " + last;
  }
}
