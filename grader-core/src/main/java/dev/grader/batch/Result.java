package dev.grader.batch;

import dev.grader.batch.roster.Candidate;

/**
 * A line of the roster and where it stands.
 *
 * @param state where it stands
 * @param reason why it is inconclusive, or is tried again; else ""
 * @param fence another one means that it was taken again since
 */
public record Result(Candidate candidate, State state, String reason, long fence) {}
