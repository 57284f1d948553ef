package dev.grader.rubric;

import static dev.grader.rubric.DemoRubric.TEXT;
import static dev.grader.rubric.DemoRubric.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RubricTextTest {
  @Test
  void aCandidateReadsWhatIsMeasuredAndHowItScores() {
    String text = new RubricText(PretendCheck.ALL)
        .forCandidates(read(TEXT.replace("findings: [F, S1]", "visibility: never")));

    assertThat(text).isEqualTo("""
            Demo (demo): 19 points
            Time box: 72 hours.
            Due: 2026-11-04T09:00:00Z; the last commit at or before it is graded.
            Runs with Python 3.10.
            One run of the tests may take 300 s.

            Style: 5 points

              Formatted - 5 points
                black(line-length=88): in proportion to `formatted`.
                formatted: The formatted.

            Tests: 10 points

              Tests pass - 10 points
                pytest(branches=true): in proportion to `passed`.
                passed: The passed.
                Must pass: `passed` at least 50%.

              Often - up to 2 points above the total
                commits(time-box=72h, due=2026-11-04T09:00:00Z): in proportion: none at
                `sessions` 0, all at 4.
                sessions: The sessions.

              In time - up to 3 points off
                pytest(branches=true): 1 off for each finding.

            Criteria worth 4 points are not shown here.

            Grades:
              from 70%: good
              from 0%: bad
            """);
  }

  @Test
  void theTeamReadsEverything() {
    String text = new RubricText(PretendCheck.ALL)
        .forTheTeam(read(TEXT.replace("findings: [F, S1]", "visibility: never")));

    assertThat(text).contains("Linted - 4 points (candidates never see it)");
  }
}
