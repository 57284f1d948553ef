/**
 * Findings as SARIF 2.1.0, for code scanning and editors. May import report, score and evidence; no
 * other format.
 */
@NullMarked
package dev.grader.report.sarif;

import org.jspecify.annotations.NullMarked;
