/**
 * The scoring file: which checks to ask, and what their answers are worth. A
 * {@link dev.grader.rubric.RubricReader} reads it or names every mistake; the
 * {@link dev.grader.rubric.Rubric} it returns turns evidence into a score, purely. May import
 * config, check, evidence and score, and from submission what the assignment decides about
 * fetching; never runs anything.
 */
@NullMarked
package dev.grader.rubric;

import org.jspecify.annotations.NullMarked;
