/**
 * How the files of a submission are chosen, stored and handed out, wherever they came from: which
 * paths are safe, which role each file has, the spool that holds contents under no candidate's
 * name, and the tar made of it. May import submission; knows neither Git nor archives.
 */
@NullMarked
package dev.grader.submission.files;

import org.jspecify.annotations.NullMarked;
