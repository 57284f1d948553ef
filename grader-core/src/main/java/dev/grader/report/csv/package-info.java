/**
 * A line for each criterion, for a spreadsheet. May import report, score and evidence; no other
 * format.
 */
@NullMarked
package dev.grader.report.csv;

import org.jspecify.annotations.NullMarked;
