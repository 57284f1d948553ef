package dev.grader.submission;

import java.util.Optional;

/**
 * Who answers, and where the answer is.
 *
 * @param source Git URL (https, ssh, file), local repository, bundle or archive; never with a
 *     password in it
 * @param ref branch, tag or commit; absent: the remote HEAD
 * @param shown how reports name the source; "" takes the source itself, without credentials
 * @param candidate a name for people; "" takes the last part of the source
 */
public record Submission(String source, Optional<String> ref, String shown, String candidate) {
  /** Returns one that reports name as it stands. */
  public Submission(String source, Optional<String> ref, String candidate) {
    this(source, ref, "", candidate);
  }
}
