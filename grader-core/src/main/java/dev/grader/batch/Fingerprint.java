package dev.grader.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.batch.roster.Candidate;
import dev.grader.check.CheckRequest;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.Setup;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Everything that evidence depends on, as one value: the checks with their settings, the state of
 * the source, the tools. Points are not among it, so that a rubric with other points only needs no
 * run.
 *
 * @param digest hexadecimal
 * @param python the version that ran the tests, such as {@code 3.13}; "" where nothing was run
 */
public record Fingerprint(String digest, String python) {

  /**
   * Returns that of evidence.
   *
   * @param state of the source
   * @param tools all that runs for that Python, the grader itself included
   */
  static Fingerprint of(Work work, String state, String tools, String python) {
    StringBuilder all = new StringBuilder();
    Rubric rubric = work.rubric();
    Candidate candidate = work.candidate();
    Setup setup = rubric.setup();
    List<Object> parts = List.of(
        rubric.requests().stream().map(CheckRequest::key).toList(),
        setup.python(),
        setup.limits(),
        setup.assignment().template(),
        candidate.due().or(setup.assignment()::due),
        candidate.name(),
        candidate.shown(),
        candidate.source(),
        candidate.ref(),
        state,
        tools);
    parts.forEach(part -> all.append(part).append('\0'));
    return new Fingerprint(sha256(all.toString()), python);
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
