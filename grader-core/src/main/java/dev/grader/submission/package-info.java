/**
 * A candidate's answer: where it is, its files at one commit, its history and what it declares to
 * depend on. Fetched by the sub-packages git and archive; dependency files are read by the
 * sub-package dependency. Imports nothing of ours.
 */
@NullMarked
package dev.grader.submission;

import org.jspecify.annotations.NullMarked;
