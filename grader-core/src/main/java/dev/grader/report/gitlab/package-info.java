/**
 * Findings as GitLab's Code Quality reads them. May import report, score and evidence; no other
 * format.
 */
@NullMarked
package dev.grader.report.gitlab;

import org.jspecify.annotations.NullMarked;
