/**
 * The run that the launcher makes once, to learn which classes commands load. It grades a small
 * submission alone and in a batch as far as that goes without a sandbox.
 */
@NullMarked
package dev.grader.cli.train;

import org.jspecify.annotations.NullMarked;
