package dev.grader.cohort.html;

import dev.grader.cohort.Standing;
import dev.grader.report.Foreign;
import dev.grader.score.GateResult;
import dev.grader.score.Status;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a number does not say.
 *
 * @param gates that are not met, each a sentence
 * @param inconclusive titles of what the grader could not find out; "" for none
 * @param open titles of what a person has to decide; "" for none
 */
public record Doubts(List<Gate> gates, String inconclusive, String open) {
  private static final int GATES = 3;
  private static final int TITLES = 4;

  /** A gate that is not met. */
  public record Gate(String title, String reason) {
    static Gate of(GateResult gate) {
      return new Gate(
          Foreign.line(gate.title(), Head.TITLE), Foreign.line(gate.reason(), Head.SENTENCE));
    }
  }

  static Doubts of(Standing standing) {
    return new Doubts(
        standing.failedGates().stream().limit(GATES).map(Gate::of).toList(),
        titles(standing, Status.INCONCLUSIVE),
        titles(standing, Status.OPEN));
  }

  private static String titles(Standing standing, Status status) {
    List<String> titles = standing
        .criteria()
        .filter(criterion -> criterion.status() == status)
        .map(criterion -> Foreign.line(criterion.title(), Head.TITLE))
        .toList();
    int more = titles.size() - TITLES;
    return titles.stream().limit(TITLES).collect(Collectors.joining("; "))
        + (more > 0 ? "; and " + more + " more" : "");
  }

  /** Returns the words for the filter of the page: {@code gate}, {@code unknown}, {@code open}. */
  public String marks() {
    return String.join(
            " ",
            List.of(
                gates.isEmpty() ? "" : "gate",
                inconclusive.isEmpty() ? "" : "unknown",
                open.isEmpty() ? "" : "open"))
        .strip();
  }
}
