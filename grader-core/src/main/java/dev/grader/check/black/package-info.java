/**
 * {@code check: black}: how much of the code is formatted. A script of ours calls black's own
 * functions inside the sandbox; here is what to ask it and what its answer means. May import check,
 * config, evidence, sandbox and submission.
 */
@NullMarked
package dev.grader.check.black;

import org.jspecify.annotations.NullMarked;
