package dev.grader.evidence;

import java.time.Instant;

/**
 * One commit on the timeline of a report. Dates and names are claims of whoever made the commit.
 *
 * @param commit full id; a number where people grade blind
 * @param at author date
 * @param author name, as written in the commit
 * @param subject first line of the message, at most 200 characters
 * @param origin {@code own}, {@code inherited}, {@code bot} or {@code merge}
 * @param changedLines added and removed lines of all files
 */
public record Milestone(
    String commit, Instant at, String author, String subject, String origin, long changedLines) {}
