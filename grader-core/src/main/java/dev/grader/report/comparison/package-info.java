/**
 * Two reports side by side, for people and for programs. May import report, score and evidence; no
 * other format.
 */
@NullMarked
package dev.grader.report.comparison;

import org.jspecify.annotations.NullMarked;
