package dev.grader.report.html;

import dev.grader.report.Tone;
import dev.grader.report.Wording;
import dev.grader.score.PointRange;

/**
 * A bar of points.
 *
 * @param low end of what is certain, from 0 to 1000
 * @param high end of what is possible, from {@code low} to 1000
 * @param tone of what is certain
 * @param label the same in words
 */
public record Meter(int low, int high, Tone tone, String label) {

  static Meter of(PointRange points) {
    return new Meter(
        Wording.thousandths(points.low(), points.of()),
        Wording.thousandths(points.high(), points.of()),
        Tone.of(points),
        Wording.points(points));
  }
}
