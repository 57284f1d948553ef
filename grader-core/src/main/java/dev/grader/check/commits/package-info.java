/**
 * {@code check: commits}: how the candidate's own commits are made, from the history alone. Dates
 * and names are claims. May import what check may.
 */
@NullMarked
package dev.grader.check.commits;

import org.jspecify.annotations.NullMarked;
