/**
 * {@code check: files}: which files have to be there, and which may not. May import what check may.
 */
@NullMarked
package dev.grader.check.files;

import org.jspecify.annotations.NullMarked;
