/**
 * What was learned about a submission: facts, never points. Plain immutable values that go through
 * JSON and back unchanged, so that a {@link dev.grader.evidence.Dossier} can be scored again on any
 * machine. Imports nothing of ours.
 */
@NullMarked
package dev.grader.evidence;

import org.jspecify.annotations.NullMarked;
