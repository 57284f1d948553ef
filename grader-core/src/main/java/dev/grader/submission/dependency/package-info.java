/**
 * What a submission declares to depend on and how its tests are configured, read from its files
 * without running anything. Owns the TOML parser. May import submission.
 */
@NullMarked
package dev.grader.submission.dependency;

import org.jspecify.annotations.NullMarked;
