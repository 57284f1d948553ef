package dev.grader.report;

import dev.grader.evidence.Finding;
import dev.grader.score.Award;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A finding as programs track it. Where several criteria ask the same check it is reported once, by
 * the first of them.
 *
 * @param award of the criterion that reports it
 * @param finding what was seen
 * @param fingerprint 64 hexadecimal digits, unique in the report: made of the check, the rule, the
 *     path and the message, so that it stays the same when lines move
 */
public record Reported(Award award, Finding finding, String fingerprint) {

  /** Returns all findings of a report, in its order. */
  public static List<Reported> of(Report report) {
    Set<Finding> seen = new HashSet<>();
    Map<String, Integer> alike = new HashMap<>();
    List<Reported> all = new ArrayList<>();
    for (Award award : report.score().awards().toList()) {
      for (Finding finding : award.findings()) {
        if (seen.add(finding)) {
          String what = String.join(
              "\0", award.line().check(), finding.rule(), finding.path(), finding.message());
          int before = alike.merge(what, 1, Integer::sum) - 1;
          all.add(new Reported(award, finding, sha256(before == 0 ? what : what + "\0" + before)));
        }
      }
    }
    return all;
  }

  private static String sha256(String text) {
    return HexFormat.of().formatHex(Sha256.of(text));
  }

  /** Returns the rule with the check it belongs to, such as {@code ruff/F401}. */
  public String rule() {
    return award.line().check() + "/" + finding.rule();
  }

  /**
   * Returns the path below the root of the submission, or "" where it is about no file or the path,
   * which may be what the submission claims, would lead out of it.
   */
  public String path() {
    boolean within = List.of(finding.path().split("/", -1)).stream()
        .noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."));
    return within ? finding.path() : "";
  }
}
