package dev.grader.batch.roster;

import java.util.Optional;

/** Which sources a roster may name. Its lines may have been written by the candidates. */
public interface SourceRule {
  /** Returns whether paths on this machine may be named. */
  boolean localPaths();

  /** Returns why a source may not be used, and what to write instead; absent where it may. */
  Optional<String> refusal(String source);
}
