package dev.grader.batch.roster;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a roster.
 *
 * @param key the name of the candidate's folder, unique in the roster: lower-case letters, digits
 *     and {@code . _ -}
 * @param name of the candidate, for people
 * @param source Git URL, or the absolute path of a repository, bundle, archive or sample
 * @param ref branch, tag or commit; absent: the remote HEAD
 * @param due the graded commit is the last one at or before it; absent: what the rubric says
 * @param notes for the team; "" where there are none
 * @param alias what everything that is written calls the candidate; absent: their name
 */
public record Candidate(
    String key,
    String name,
    String source,
    Optional<String> ref,
    Optional<Instant> due,
    String notes,
    Optional<String> alias) {
  /** Throws {@link IllegalArgumentException} where the key is no name of a folder. */
  public Candidate {
    if (!key.matches("[a-z0-9._-]+")) {
      throw new IllegalArgumentException("'" + key + "' is no key of a candidate");
    }
  }

  /** Is called by their own name. */
  public Candidate(
      String key,
      String name,
      String source,
      Optional<String> ref,
      Optional<Instant> due,
      String notes) {
    this(key, name, source, ref, due, notes, Optional.empty());
  }

  /** Returns what results call the candidate. */
  public String shown() {
    return alias.orElse(name);
  }
}
