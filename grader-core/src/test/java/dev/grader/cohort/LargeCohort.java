package dev.grader.cohort;

import dev.grader.report.Report;
import dev.grader.score.CategoryScore;
import dev.grader.score.GateResult;
import dev.grader.score.Grade;
import dev.grader.score.Line;
import dev.grader.score.PointRange;
import dev.grader.score.Points;
import dev.grader.score.Score;
import dev.grader.score.Status;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** As many candidates as wanted, made up, always the same ones. */
public final class LargeCohort {
  private static final List<String> FIRST = List.of(
      "Anna", "Bilal", "Chiara", "Dmitri", "Esther", "Farid", "Grace", "Hiro", "Ines", "Jakub");
  private static final List<String> LAST = List.of(
      "Almeida", "Bakker", "Chen", "Dubois", "Eriksen", "Fischer", "García", "Haddad", "Ivanova");
  private static final List<String> CATEGORIES = List.of(
      "Readable, idiomatic Python",
      "Use of the standard library",
      "Architecture",
      "Tests and edge cases",
      "README",
      "Commit history");
  private static final List<Grade> GRADES = List.of(
      new Grade(BigDecimal.valueOf(85), "strong yes"),
      new Grade(BigDecimal.valueOf(70), "yes"),
      new Grade(BigDecimal.valueOf(50), "maybe"),
      new Grade(BigDecimal.ZERO, "no"));

  private final Random random;

  private LargeCohort(long seed) {
    random = new Random(seed);
  }

  public static Cohort of(int size) {
    LargeCohort made = new LargeCohort(42);
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String name = FIRST.get(made.random.nextInt(FIRST.size())) + " "
          + LAST.get(made.random.nextInt(LAST.size())) + (i < 60 ? "" : " " + i);
      String key = String.format(Locale.ROOT, "c%04d", i);
      members.add(
          i % 97 == 13
              ? Member.notGraded(key, name, "the repository asks for a login", "")
              : Member.graded(
                  key, name, made.standing(), i % 11 == 0 ? "by way of a referral" : ""));
    }
    Report.RubricUsed rubric = new Report.RubricUsed(
        "backend-api", "Backend API take-home", "0".repeat(64), Optional.of(Duration.ofDays(3)));
    return new Cohort("Backend engineers, autumn 2026", rubric, members);
  }

  private Standing standing() {
    double skill = Math.min(1, Math.max(0.05, 0.68 + random.nextGaussian() * 0.18));
    List<Standing.Category> categories = new ArrayList<>();
    for (int i = 0; i < CATEGORIES.size(); i++) {
      categories.add(category(i, skill));
    }
    Score score = Score.of(
        categories.stream()
            .map(each -> new CategoryScore(each.id(), each.title(), each.points(), List.of()))
            .toList(),
        gates(skill),
        GRADES);
    Duration worked = Duration.ofMinutes(90 + random.nextInt(900));
    return new Standing(
        score.points(),
        score.percent(),
        score.grade(),
        score.gates(),
        categories,
        new Effort(1 + random.nextInt(6), worked, worked.multipliedBy(1 + random.nextInt(12))),
        "9fceb02d0ae598e95dc970b74767f19372d61af8");
  }

  private List<GateResult> gates(double skill) {
    boolean passed = skill > 0.45;
    return List.of(new GateResult(
        "pass",
        "Your tests pass",
        passed ? GateResult.State.PASSED : GateResult.State.FAILED,
        "2 of 9 tests pass, less than 50%."));
  }

  private Standing.Category category(int number, double skill) {
    List<Standing.Criterion> criteria = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      criteria.add(criterion("c" + number + i, "Criterion " + number + "." + (i + 1), skill));
    }
    PointRange sum = criteria.stream()
        .map(Standing.Criterion::points)
        .reduce(PointRange.NOTHING, PointRange::plus);
    return new Standing.Category("k" + number, CATEGORIES.get(number), sum, criteria);
  }

  private Standing.Criterion criterion(String id, String title, double skill) {
    Points worth = new Points(575);
    boolean unknown = random.nextInt(120) == 0;
    double share = Math.min(1, Math.max(0, skill + random.nextGaussian() * 0.2));
    Points earned = new Points(Math.round(share * 11.5) * 50);
    PointRange points =
        unknown ? new PointRange(Points.ZERO, worth, worth) : new PointRange(earned, earned, worth);
    TreeMap<String, Integer> findings = new TreeMap<>();
    for (String rule : List.of("F401", "E501", "B006", "SIM108", "not-formatted", "S101")) {
      if (random.nextInt(4) == 0) {
        findings.put(rule, 1 + random.nextInt(9));
      }
    }
    return new Standing.Criterion(
        id,
        title,
        Line.Kind.REGULAR,
        worth,
        unknown ? Status.INCONCLUSIVE : Status.SCORED,
        points,
        findings);
  }
}
