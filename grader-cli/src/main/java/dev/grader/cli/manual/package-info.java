/**
 * What says how the commands are used, made from the commands themselves: manual pages, and
 * completion for shells. Runs none of them.
 */
@NullMarked
package dev.grader.cli.manual;

import org.jspecify.annotations.NullMarked;
