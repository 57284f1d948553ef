package dev.grader.report.terminal;

import dev.grader.report.Tone;
import dev.grader.report.Wording;
import dev.grader.score.PointRange;

/** A line whose heavy part is what was earned, and whose dotted part is not known. */
record Bar(PointRange points, int columns) {

  String drawn(Style style) {
    int low = columns * Wording.thousandths(points.low(), points.of()) / 1000;
    int high = columns * Wording.thousandths(points.high(), points.of()) / 1000;
    return Paint.of(Tone.of(points)).on("━".repeat(low), style)
        + Paint.FAIR.on("┅".repeat(high - low), style)
        + Paint.DIM.on("─".repeat(columns - high), style);
  }
}
