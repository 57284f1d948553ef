/**
 * The report on a terminal: 80 columns, colour where the caller wants it. May import report, score
 * and evidence; no other format.
 */
@NullMarked
package dev.grader.report.terminal;

import org.jspecify.annotations.NullMarked;
