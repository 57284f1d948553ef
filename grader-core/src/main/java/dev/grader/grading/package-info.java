/**
 * Grades one submission: fetch, choose a sandbox and a Python, gather all evidence side by side,
 * score, report. The only room that decides whose fault a failure is. May import report, rubric,
 * score, check, evidence, sandbox and submission.
 */
@NullMarked
package dev.grader.grading;

import org.jspecify.annotations.NullMarked;
