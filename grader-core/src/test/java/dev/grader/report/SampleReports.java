package dev.grader.report;

import dev.grader.evidence.Facts;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Milestone;
import dev.grader.evidence.Provenance;
import dev.grader.evidence.Subject;
import dev.grader.score.Award;
import dev.grader.score.CategoryScore;
import dev.grader.score.GateResult;
import dev.grader.score.PercentRange;
import dev.grader.score.PointRange;
import dev.grader.score.Points;
import dev.grader.score.Review;
import dev.grader.score.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The reports that every format is tested with. */
public final class SampleReports {
  public static final Instant START = Instant.parse("2026-11-04T10:15:30.250Z");

  private SampleReports() {}

  /** Returns the reports by the name of their golden files. */
  public static Map<String, Report> all() {
    return Map.of(
        "perfect", perfect(),
        "mixed", mixed(),
        "inconclusive", inconclusive(),
        "reviewed", reviewed(),
        "hostile", HostileReport.of(HostileText.ALL));
  }

  public static Report named(String name) {
    return Optional.ofNullable(all().get(name)).orElseThrow();
  }

  public static Report perfect() {
    Award formatting = award("formatting", "The code is formatted", "black", 5, "5")
        .because("12 of 12 files are formatted; points in proportion to the share.")
        .measuring("formatted", Measure.share(12, 12))
        .build();
    Award tests = award("pass", "Your tests pass", "pytest", 20, "20")
        .because("31 of 31 tests pass; points in proportion to the share.")
        .measuring("passed", Measure.share(31, 31))
        .build();
    GateResult gate = new GateResult(
        "pass", "Your tests pass", GateResult.State.PASSED, "100% pass; at least 50% must.");
    return report(score(
        "strong yes",
        List.of(gate),
        category("style", "Readable, idiomatic Python", formatting),
        category("tests", "Tests", tests)));
  }

  public static Report mixed() {
    return report(score(
        "maybe",
        List.of(
            new GateResult(
                "pass", "Your tests pass", GateResult.State.FAILED, "40% pass; at least 50% must."),
            new GateResult("runs", "The program starts", GateResult.State.PASSED, "It starts.")),
        MixedCategories.style(),
        MixedCategories.tests(),
        MixedCategories.history()));
  }

  public static Report inconclusive() {
    Award lint = award("lint", "No lint findings", "ruff", 10, "8.5")
        .because("3 findings, half a point off for each.")
        .found(Finding.at("F401", "app.py", 3, "`os` imported but unused"))
        .build();
    Award tests = award("pass", "Your tests pass", "pytest", 20, "0 to 20")
        .because(
            "The dependencies could not be installed: the package index did not answer within 60 s.")
        .build();
    Award history = award("commits", "Commits tell the story", "commits", 0, "none")
        .because("The submission is an archive without history.")
        .build();
    GateResult gate = new GateResult(
        "pass",
        "Your tests pass",
        GateResult.State.UNDECIDED,
        "It is not known how many tests pass; at least 50% must.");
    return report(score(
        "no to strong yes",
        List.of(gate),
        category("style", "Readable, idiomatic Python", lint),
        category("tests", "Tests", tests),
        category("history", "History", history)));
  }

  /** Returns one where people decided some of it, and one criterion is still open. */
  public static Report reviewed() {
    Award formatting = award("formatting", "The code is formatted", "black", 5, "3.75")
        .because("9 of 12 files are formatted: 3.75 of 5 points.")
        .measuring("formatted", Measure.share(9, 12))
        .build()
        .decidedBy(review("formatting", 5, "The other 3 files are generated"));
    Award design = award("design", "The parts are independent", "manual", 10, "0 to 10 open")
        .because("A person has not decided yet: can each part be tested alone?")
        .build();
    Award reasoning = award("reasoning", "The choices are explained", "manual", 10, "0 to 10 open")
        .because("A person has not decided yet.")
        .build()
        .decidedBy(review("reasoning", 7, "Names two alternatives, but no costs."));
    return report(score(
        "maybe to yes",
        List.of(),
        category("style", "Readable, idiomatic Python", formatting),
        category("judgement", "What people judge", design, reasoning)));
  }

  private static Review review(String criterion, long points, String reason) {
    return new Review(criterion, Points.of(points), reason, "Ann Lee", START.plusSeconds(3600));
  }

  public static Report report(Score score) {
    return new Report(
        new Subject(
            "jane-doe",
            "https://git.example/jane-doe/shortener.git",
            "9fceb02d0ae598e95dc970b74767f19372d61af8",
            Optional.of(Instant.parse("2026-11-03T18:22:05Z"))),
        new Report.RubricUsed(
            "backend-api",
            "Backend API take-home",
            "0123456789abcdef".repeat(4),
            Optional.of(Duration.ofDays(3))),
        score,
        facts(),
        provenance());
  }

  private static Facts facts() {
    List<Milestone> timeline = List.of(
        milestone("a1", "2026-11-01T09:00:00Z", "inherited", "Starter code", 420),
        milestone("b2", "2026-11-01T18:40:00Z", "own", "Sketch the shortener", 160),
        milestone("c3", "2026-11-01T20:05:00Z", "own", "Store links in SQLite", 240),
        milestone("d4", "2026-11-02T19:30:00Z", "bot", "Bump fastapi", 4),
        milestone("e5", "2026-11-03T17:10:00Z", "own", "Test expiry and unknown codes", 310),
        milestone("9f", "2026-11-03T18:22:05Z", "merge", "Merge branch 'expiry'", 0));
    return new Facts(
        timeline,
        6,
        34,
        12,
        210_400,
        List.of("1 commit before the candidate's first one was not counted."));
  }

  private static Milestone milestone(
      String id, String at, String origin, String subject, long lines) {
    return new Milestone(id.repeat(20), Instant.parse(at), "Jane Doe", subject, origin, lines);
  }

  private static Provenance provenance() {
    return new Provenance(
        "0.1.0",
        START,
        new Provenance.SandboxUsed(
            "bubblewrap",
            "",
            "",
            "3.13.5",
            "the submission's requires-python asks for it",
            List.of("Memory is limited for each process, not for all together.")),
        new TreeMap<>(Map.of("black", "26.10.1", "pytest", "9.2.0", "ruff", "0.17.6")),
        new TreeMap<>(Map.of("memory", "2 GiB", "processes", "256", "time", "5m")),
        List.of(
            new Provenance.Phase("fetch", Duration.ofMillis(34)),
            new Provenance.Phase("static tools", Duration.ofMillis(412)),
            new Provenance.Phase("pytest", Duration.ofSeconds(65))));
  }

  public static Score score(String grade, List<GateResult> gates, CategoryScore... categories) {
    PointRange sum = List.of(categories).stream()
        .map(CategoryScore::points)
        .reduce(PointRange.NOTHING, PointRange::plus);
    PercentRange percent =
        new PercentRange(percent(sum.low(), sum.of()), percent(sum.high(), sum.of()));
    return new Score(sum, percent, grade, gates, List.of(categories));
  }

  private static BigDecimal percent(Points part, Points whole) {
    return part.value().movePointRight(2).divide(whole.value(), 1, RoundingMode.HALF_UP);
  }

  public static CategoryScore category(String id, String title, Award... awards) {
    PointRange sum =
        List.of(awards).stream().map(Award::points).reduce(PointRange.NOTHING, PointRange::plus);
    return new CategoryScore(id, title, sum, List.of(awards));
  }

  public static AwardBuilder award(
      String id, String title, String check, int worth, String earned) {
    return new AwardBuilder(id, title, check, worth, earned);
  }
}
