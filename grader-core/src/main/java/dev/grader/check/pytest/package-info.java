/**
 * {@code check: pytest}: runs the candidate's own tests in a container of their own and reads the
 * stream of results. What it says is a claim of the code under test. May import what every check
 * may: config, submission, sandbox, evidence.
 */
@NullMarked
package dev.grader.check.pytest;

import org.jspecify.annotations.NullMarked;
