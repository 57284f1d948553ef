/**
 * The total as a badge: an SVG, and the JSON from which shields.io makes one. May import report,
 * score and evidence; no other format.
 */
@NullMarked
package dev.grader.report.badge;

import org.jspecify.annotations.NullMarked;
