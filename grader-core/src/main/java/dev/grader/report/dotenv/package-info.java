/**
 * The headlines as {@code name=value}, for later steps of a CI job. May import report, score and
 * evidence; no other format.
 */
@NullMarked
package dev.grader.report.dotenv;

import org.jspecify.annotations.NullMarked;
