/**
 * Who is to be graded: a CSV or YAML file, standard input, or a folder of repositories and
 * archives. Every mistake is a problem with its place in the file. May import config.
 */
@NullMarked
package dev.grader.batch.roster;

import org.jspecify.annotations.NullMarked;
