/**
 * The report as a comment on a pull request or the summary of a CI step. May import report, score
 * and evidence; no other format.
 */
@NullMarked
package dev.grader.report.markdown;

import org.jspecify.annotations.NullMarked;
