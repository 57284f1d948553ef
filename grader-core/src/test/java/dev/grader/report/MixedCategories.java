package dev.grader.report;

import static dev.grader.report.SampleReports.award;
import static dev.grader.report.SampleReports.category;

import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Severity;
import dev.grader.evidence.Unit;
import dev.grader.score.Award;
import dev.grader.score.CategoryScore;
import dev.grader.score.Line;

/** A submission with strong and weak sides, such as most are. */
final class MixedCategories {
  private MixedCategories() {}

  static CategoryScore style() {
    Award formatting = award("formatting", "The code is formatted", "black", 5, "3.75")
        .because("9 of 12 files are formatted; points in proportion to the share.")
        .mendedBy("Run `black .` before each commit, or let your editor do it on save.")
        .measuring("formatted", Measure.share(9, 12))
        .found(Finding.at("not-formatted", "shortener/app.py", 0, "black would reformat this file"))
        .found(
            Finding.at("not-formatted", "shortener/store.py", 0, "black would reformat this file"))
        .found(
            Finding.at("not-formatted", "tests/test_app.py", 0, "black would reformat this file"))
        .build();
    AwardBuilder lint = award("lint", "No lint findings", "ruff", 10, "2.5")
        .because("15 findings, half a point off for each.")
        .mendedBy(
            "Run `ruff check --fix .`, then read what is left: most are bugs waiting to happen.")
        .measuring("findings", Measure.count(15))
        .measuring("per-100-lines", Measure.of(3, Unit.PER_100_LINES));
    for (int line = 3; line < 18; line++) {
      lint.found(new Finding(
          "F401", Severity.WARNING, "shortener/app.py", line, 8, "", "`json` imported but unused"));
    }
    return category("style", "Readable, idiomatic Python", formatting, lint.build());
  }

  static CategoryScore tests() {
    Award pass = award("pass", "Your tests pass", "pytest", 20, "8")
        .because("4 of 10 tests pass; points in proportion to the share.")
        .mendedBy("Run `pytest` in a fresh clone and mend the first failure before the next.")
        .measuring("passed", Measure.share(4, 10))
        .measuring("seconds", Measure.of(12, Unit.SECONDS))
        .found(new Finding("test-failed", Severity.ERROR, "tests/test_app.py", 41, 0, "", """
            test_unknown_code_is_404: assert 500 == 404
              response = client.get("/nope")
            > assert response.status_code == 404
            E assert 500 == 404"""))
        .build();
    Award coverage = award("coverage", "Tests reach the code", "pytest", 10, "7")
        .because("Tests run 84% of the lines: \"most of it\".")
        .measuring("line-coverage", Measure.share(420, 500))
        .measuring("branch-coverage", new Measure.Undefined("there are no branches"))
        .build();
    return category("tests", "Tests", pass, coverage);
  }

  static CategoryScore history() {
    Award commits = award("commits", "Commits tell the story", "commits", 10, "10")
        .because("3 own commits in 2 sessions.")
        .build();
    Award docs = award("docs", "Public functions have docstrings", "structure", 5, "2")
        .as(Line.Kind.BONUS)
        .because("14 of 35 public functions have one.")
        .build();
    Award secrets = award("secrets", "No secrets in the repository", "files", 5, "-3")
        .as(Line.Kind.PENALTY)
        .because("1 file that looks like a secret, 3 points off.")
        .mendedBy("Remove the file, rewrite the history, and revoke the key.")
        .found(Finding.ofCommit("secret", "c3".repeat(20), ".env was committed"))
        .build();
    return category("history", "Working method", commits, docs, secrets);
  }
}
