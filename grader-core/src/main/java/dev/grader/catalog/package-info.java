/**
 * The list of built-in checks and formats: the one place to add to. The only room that names the
 * sub-packages of check, report and cohort. May import score and evidence too.
 */
@NullMarked
package dev.grader.catalog;

import org.jspecify.annotations.NullMarked;
