/**
 * {@code check: readme}: what the README tells, in any heading style. Reads text line by line, so
 * that no input makes it slow. May import what check may.
 */
@NullMarked
package dev.grader.check.readme;

import org.jspecify.annotations.NullMarked;
