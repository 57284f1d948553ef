package dev.grader.cohort;

import dev.grader.report.Wording;
import java.util.ArrayList;
import java.util.List;

/** Every criterion of every candidate as rows and columns, to be filtered and summed up. */
public final class CriteriaTable {
  private static final List<String> HEADER = List.of(
      "key",
      "candidate",
      "category",
      "criterion",
      "title",
      "kind",
      "status",
      "points_low",
      "points_high",
      "worth",
      "findings");

  private CriteriaTable() {}

  /** Returns a row for each criterion of each candidate who was graded, by key. */
  public static Table of(Cohort cohort) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Member member : cohort.members()) {
      member
          .standing()
          .ifPresent(standing -> standing
              .categories()
              .forEach(category -> category
                  .criteria()
                  .forEach(criterion -> rows.add(row(member, category, criterion)))));
    }
    return new Table(HEADER, rows);
  }

  private static List<Cell> row(
      Member member, Standing.Category category, Standing.Criterion criterion) {
    int findings =
        criterion.findings().values().stream().mapToInt(Integer::intValue).sum();
    return List.of(
        new Cell.Text(member.key()),
        new Cell.Text(member.candidate()),
        new Cell.Text(category.id()),
        new Cell.Text(criterion.id()),
        new Cell.Text(criterion.title()),
        new Cell.Text(Wording.word(criterion.kind())),
        new Cell.Text(Wording.word(criterion.status())),
        new Cell.Amount(criterion.points().low().value()),
        new Cell.Amount(criterion.points().high().value()),
        new Cell.Amount(criterion.worth().value()),
        Cell.Amount.of(findings));
  }
}
