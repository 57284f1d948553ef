/**
 * Reads submissions that come as one file without a history: .zip, .tar, .tar.gz. Owns the archive
 * library. May import submission and submission.files.
 */
@NullMarked
package dev.grader.submission.archive;

import org.jspecify.annotations.NullMarked;
