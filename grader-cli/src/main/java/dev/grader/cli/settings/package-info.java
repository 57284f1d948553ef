/**
 * What decides how a command runs where its words do not: variables, settings files, the folders of
 * this machine. Only here is it known in which order they count.
 */
@NullMarked
package dev.grader.cli.settings;

import org.jspecify.annotations.NullMarked;
