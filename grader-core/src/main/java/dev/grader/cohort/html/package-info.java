/**
 * What a team reads, as two pages that need no network: the ranking, with a small script to filter
 * and sort that it does without, and how the whole cohort did. The records hold harmless text; the
 * templates below {@code src/main/jte/cohort/html} lay it out and escape it. May import cohort,
 * report and score, and jte; no other format.
 */
@NullMarked
package dev.grader.cohort.html;

import org.jspecify.annotations.NullMarked;
