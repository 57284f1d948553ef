/**
 * What a candidate's own check needs beside a grading: what was measured before, which files
 * change, and the commands that mend.
 */
@NullMarked
package dev.grader.cli.selfcheck;

import org.jspecify.annotations.NullMarked;
