/**
 * Many submissions of one assignment: what is to be graded, who takes the next one, what becomes of
 * each. Work comes from a {@link dev.grader.batch.Queue}; a {@link dev.grader.batch.Worker} turns
 * one piece of it into exactly one result. May import grading, rubric, check, evidence, sandbox,
 * submission, blind and its own sub-package roster; never batch.queue, which hangs on it.
 */
@NullMarked
package dev.grader.batch;

import org.jspecify.annotations.NullMarked;
