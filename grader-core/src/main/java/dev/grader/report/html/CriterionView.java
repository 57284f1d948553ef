package dev.grader.report.html;

import dev.grader.report.Fact;
import dev.grader.report.Foreign;
import dev.grader.report.Tone;
import dev.grader.report.Wording;
import dev.grader.score.Award;
import dev.grader.score.Status;
import java.util.List;

/** One criterion: its points, why, and how to mend it. */
public record CriterionView(
    Award award,
    String anchor,
    String title,
    Prose reason,
    Prose remediation,
    List<Fact> measures,
    FindingList findings) {

  static CriterionView of(Award award, String anchor, FindingBudget budget) {
    return new CriterionView(
        award,
        anchor,
        Foreign.line(award.line().title(), Page.TITLE),
        Prose.of(award.reason()),
        Prose.of(award.line().remediation()),
        award.measures().entrySet().stream()
            .map(measure -> new Fact(
                Foreign.line(measure.getKey(), Page.TITLE).replace('-', ' '),
                Foreign.line(Wording.measure(measure.getValue()), Page.TITLE)))
            .toList(),
        FindingList.of(award.findings(), budget));
  }

  /** Returns the check that was asked. */
  public String check() {
    return Foreign.line(award.line().check(), Page.TITLE);
  }

  /** Returns such as {@code 7.5 of 10}. */
  public String points() {
    return Wording.points(award);
  }

  /** Returns how its points look at first sight. */
  public Tone tone() {
    return Tone.of(award);
  }

  /** Returns what mending it would bring. */
  public String gain() {
    return Wording.toBeWon(award);
  }

  /** Returns who decided the points, and what was measured; "" where no person did. */
  public String review() {
    return Foreign.line(Wording.review(award), Page.SENTENCE);
  }

  /** Returns whether it waits for a person. */
  public boolean open() {
    return award.status() == Status.OPEN;
  }

  /** Returns whether a failure of ours left it undecided. */
  public boolean inconclusive() {
    return award.status() == Status.INCONCLUSIVE;
  }

  /** Returns whether the candidate can win points by mending it. */
  public boolean mendable() {
    return award.isMendable();
  }
}
