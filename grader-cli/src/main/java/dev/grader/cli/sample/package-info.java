/**
 * The bundled samples: plain files and a list of commits, from which a repository with a history is
 * made. May import {@code submission}.
 */
@NullMarked
package dev.grader.cli.sample;

import org.jspecify.annotations.NullMarked;
