package dev.grader.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * What was graded.
 *
 * @param candidate who answers for it; from the command line, else the source's last path part
 * @param source where it came from, without credentials
 * @param commit full id of the graded commit; "" where the source has no history
 * @param committedAt the graded commit's own claim
 */
public record Subject(
    String candidate, String source, String commit, Optional<Instant> committedAt) {}
