/** The ranking as CSV. May import cohort and report; no other format. */
@NullMarked
package dev.grader.cohort.csv;

import org.jspecify.annotations.NullMarked;
