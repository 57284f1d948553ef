/**
 * Fetches a submission with Git: URL policy, a bare clone of one ref with checked objects, history
 * and ownership of commits. The only code that imports JGit; reads no Git configuration but its own
 * and starts no program but the one named by GIT_ASKPASS. May import submission and
 * submission.files.
 */
@NullMarked
package dev.grader.submission.git;

import org.jspecify.annotations.NullMarked;
