/**
 * The sandbox where no engine is there: bubblewrap, the host's own Python and the pinned tools in a
 * cached folder. Imports the port alone; nobody but the command line's wiring may import it.
 */
@NullMarked
package dev.grader.sandbox.bubblewrap;

import org.jspecify.annotations.NullMarked;
