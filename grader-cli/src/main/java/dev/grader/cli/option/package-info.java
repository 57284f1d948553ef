/**
 * The options that commands share, and what follows from their words. Each is a mixin. Knows no
 * command, and makes nothing of the rim.
 */
@NullMarked
package dev.grader.cli.option;

import org.jspecify.annotations.NullMarked;
