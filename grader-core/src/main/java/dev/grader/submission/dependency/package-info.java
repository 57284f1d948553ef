/**
 * What a submission declares to depend on, read from its dependency files without running anything.
 * Owns the TOML parser. May import submission.
 */
@NullMarked
package dev.grader.submission.dependency;

import org.jspecify.annotations.NullMarked;
