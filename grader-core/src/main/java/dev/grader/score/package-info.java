/** How evidence becomes points: exact, pure, explained. No {@code double}. May import evidence. */
@NullMarked
package dev.grader.score;

import org.jspecify.annotations.NullMarked;
