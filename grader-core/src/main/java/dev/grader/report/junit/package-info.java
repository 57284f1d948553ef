/**
 * Criteria as JUnit test cases, for the test page of a CI server. May import report, score and
 * evidence; no other format.
 */
@NullMarked
package dev.grader.report.junit;

import org.jspecify.annotations.NullMarked;
