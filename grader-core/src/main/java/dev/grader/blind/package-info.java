/**
 * Pseudonyms: who reads the reports of a blind batch does not learn whose they are. A
 * {@link Disguise} is a pure function from a dossier to a dossier, applied before anything is
 * stored or shown; {@link Pseudonyms} gives the names, the same ones again for the same key. May
 * import evidence and submission; knows no file and no queue.
 */
@NullMarked
package dev.grader.blind;

import org.jspecify.annotations.NullMarked;
