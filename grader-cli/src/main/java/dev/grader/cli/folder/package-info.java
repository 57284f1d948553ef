/**
 * What is kept on disk between commands: reports, the folder of a batch with its ledger, reviews
 * and lock, the key of a blind one. Files are written whole or not at all. Starts nothing and asks
 * no queue.
 */
@NullMarked
package dev.grader.cli.folder;

import org.jspecify.annotations.NullMarked;
