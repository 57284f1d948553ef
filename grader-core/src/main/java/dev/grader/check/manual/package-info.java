/**
 * What a person judges: asks for no evidence, and says what to look at. May import the check room
 * and what that may import.
 */
@NullMarked
package dev.grader.check.manual;

import org.jspecify.annotations.NullMarked;
