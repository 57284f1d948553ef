/**
 * Many reports side by side: who stands where, what a whole cohort found easy or hard, and the SPI
 * of the files that show it. A {@link Standing} is what is kept of one report; a {@link Cohort} is
 * plain data, and every answer it gives is pure. May import report, score and evidence; knows no
 * rubric, no queue and no clock.
 */
@NullMarked
package dev.grader.cohort;

import org.jspecify.annotations.NullMarked;
