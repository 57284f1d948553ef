/**
 * {@code check: ruff}: what the linter finds, with and without the candidate's own suppressions. A
 * script of ours calls ruff inside the sandbox; here is what to ask it and what its answer means.
 * May import check, config, evidence, sandbox and submission.
 */
@NullMarked
package dev.grader.check.ruff;

import org.jspecify.annotations.NullMarked;
