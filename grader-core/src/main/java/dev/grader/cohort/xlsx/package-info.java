/**
 * The ranking as a workbook: numbers are numbers, and text from outside is text, never a formula.
 * May import cohort, report and score, fastexcel and commons-compress; no other format.
 */
@NullMarked
package dev.grader.cohort.xlsx;

import org.jspecify.annotations.NullMarked;
