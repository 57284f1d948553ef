/**
 * What a person at a terminal sees while a command runs: streams, colours, live lines, Ctrl-C.
 * Knows what a grading tells, nothing of batches, folders or settings.
 */
@NullMarked
package dev.grader.cli.terminal;

import org.jspecify.annotations.NullMarked;
