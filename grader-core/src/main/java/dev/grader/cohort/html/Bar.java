package dev.grader.cohort.html;

import dev.grader.report.Tone;
import dev.grader.report.Wording;
import dev.grader.score.PointRange;

/**
 * A bar of points.
 *
 * @param low end of what is certain, from 0 to 1000
 * @param high end of what is possible, from {@code low} to 1000
 */
public record Bar(int low, int high, Tone tone) {

  static Bar of(PointRange points) {
    return new Bar(
        Wording.thousandths(points.low(), points.of()),
        Wording.thousandths(points.high(), points.of()),
        Tone.of(points));
  }
}
