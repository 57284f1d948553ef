package dev.grader.report.terminal;

import dev.grader.report.Wording;
import dev.grader.score.PointRange;

/** A line whose heavy part is what was earned, and whose dotted part is not known. */
record Bar(PointRange points, int columns) {

  String drawn(Style style) {
    int low = columns * Wording.thousandths(points.low(), points.of()) / 1000;
    int high = columns * Wording.thousandths(points.high(), points.of()) / 1000;
    return paint().on("━".repeat(low), style)
        + Paint.FAIR.on("┅".repeat(high - low), style)
        + Paint.DIM.on("─".repeat(columns - high), style);
  }

  /** Returns green from 80%, yellow from 50%, else red. */
  private Paint paint() {
    int low = Wording.thousandths(points.low(), points.of());
    return low >= 800 ? Paint.GOOD : low >= 500 ? Paint.FAIR : Paint.POOR;
  }
}
