package dev.grader.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which state of the source was fetched.
 *
 * @param source without credentials
 * @param commit full id; "" for archives
 * @param committedAt the commit's own claim
 * @param remarks sentences worth knowing: commits after the due date, template subtracted, history
 *     cut
 */
public record Revision(
    String source, String commit, Optional<Instant> committedAt, List<String> remarks) {
  /** Copies. */
  public Revision {
    remarks = List.copyOf(remarks);
  }
}
