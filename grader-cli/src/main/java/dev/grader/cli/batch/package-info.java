/**
 * A batch from the side of the commands that lead it or work for it: who takes the jobs, results
 * out of the queue into the folder, progress onto the terminal, and what people and other rubrics
 * make of that folder. Knows no words of a command line but the options that say how to work.
 */
@NullMarked
package dev.grader.cli.batch;

import org.jspecify.annotations.NullMarked;
