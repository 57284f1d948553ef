/**
 * {@code check: structure}: what the code is made of, what it needs and what should not have been
 * committed. A script of ours reads the syntax trees inside the sandbox; here is what follows from
 * them. May import check, config, evidence, sandbox and submission.
 */
@NullMarked
package dev.grader.check.structure;

import org.jspecify.annotations.NullMarked;
