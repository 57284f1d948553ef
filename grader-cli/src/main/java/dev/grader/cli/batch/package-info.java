/**
 * A batch from the side of the command that leads it: results come out of the queue into the
 * folder, progress onto the terminal. Grades nothing itself, and knows no words of a command line.
 */
@NullMarked
package dev.grader.cli.batch;

import org.jspecify.annotations.NullMarked;
