/**
 * How a command ends: the exit codes, and the mistake of a caller that a message explains. Imports
 * {@code report} and {@code score} to tell what a report comes to; nothing of the command line, so
 * that every room may end a command.
 */
@NullMarked
package dev.grader.cli.exit;

import org.jspecify.annotations.NullMarked;
