/**
 * The command line: words in, one call to the core, an exit code out. May import everything;
 * nothing may import it. The only room that knows picocli, writes to standard output or ends the
 * process.
 */
@NullMarked
package dev.grader.cli;

import org.jspecify.annotations.NullMarked;
