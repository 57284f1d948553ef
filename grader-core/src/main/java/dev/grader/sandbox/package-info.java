/**
 * The port to the isolated place where tools and candidate code run: what a command is, what it may
 * use, how it ended. Adapters live in the sub-packages; only they know an engine. Imports nothing
 * of ours.
 */
@NullMarked
package dev.grader.sandbox;

import org.jspecify.annotations.NullMarked;
