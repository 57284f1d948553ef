/** Annotations of a GitHub workflow. May import report, score and evidence; no other format. */
@NullMarked
package dev.grader.report.github;

import org.jspecify.annotations.NullMarked;
