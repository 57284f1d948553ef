package dev.grader.cohort;

import dev.grader.score.GateResult;
import dev.grader.score.PointRange;
import dev.grader.score.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ranking as rows and columns, the same for every spreadsheet: first who is ranked, then who
 * could not be graded, without a place and without points. A group goes by its first place.
 */
public final class RankingTable {
  private static final List<String> FIRST = List.of(
      "place_best",
      "place_worst",
      "group",
      "key",
      "candidate",
      "percent_low",
      "percent_high",
      "points_low",
      "points_high",
      "points_of",
      "grade",
      "gates_not_met",
      "inconclusive",
      "open",
      "hours_estimate");
  private static final List<String> LAST = List.of("commit", "notes", "not_graded_because");
  private static final int MINUTES_OF_AN_HOUR = 60;

  private RankingTable() {}

  /** Returns a row for each member. */
  public static Table of(Cohort cohort) {
    Set<String> categories = cohort
        .standings()
        .flatMap(standing -> standing.categories().stream())
        .map(Standing.Category::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> header = new ArrayList<>(FIRST);
    categories.forEach(id -> header.addAll(List.of(id + "_low", id + "_high")));
    header.addAll(LAST);
    Ranking ranking = cohort.ranking();
    List<List<Cell>> rows = new ArrayList<>();
    for (Ranking.Group group : ranking.groups()) {
      group.entries().forEach(entry -> rows.add(ranked(group, entry, categories)));
    }
    ranking.apart().forEach(member -> rows.add(apart(member, header.size())));
    return new Table(header, rows);
  }

  private static List<Cell> ranked(
      Ranking.Group group, Ranking.Entry entry, Set<String> categories) {
    Standing standing = entry.standing();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.Amount.of(entry.best()));
    cells.add(Cell.Amount.of(entry.worst()));
    cells.add(Cell.Amount.of(group.first()));
    cells.add(new Cell.Text(entry.member().key()));
    cells.add(new Cell.Text(entry.member().candidate()));
    cells.add(new Cell.Amount(standing.percent().low()));
    cells.add(new Cell.Amount(standing.percent().high()));
    cells.addAll(bounds(standing.points()));
    cells.add(new Cell.Amount(standing.points().of().value()));
    cells.add(new Cell.Text(standing.grade()));
    cells.add(joined(standing.failedGates().stream().map(GateResult::criterion)));
    cells.add(joined(standing.inconclusive().stream()));
    cells.add(joined(standing.open().stream()));
    cells.add(hours(standing.effort()));
    categories.forEach(id -> cells.addAll(category(standing, id)));
    cells.add(new Cell.Text(standing.commit()));
    cells.add(new Cell.Text(entry.member().notes()));
    cells.add(Cell.EMPTY);
    return cells;
  }

  private static List<Cell> apart(Member member, int columns) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      cells.add(Cell.EMPTY);
    }
    cells.set(FIRST.indexOf("key"), new Cell.Text(member.key()));
    cells.set(FIRST.indexOf("candidate"), new Cell.Text(member.candidate()));
    cells.set(columns - 2, new Cell.Text(member.notes()));
    cells.set(columns - 1, new Cell.Text(member.failure()));
    return cells;
  }

  private static List<Cell> category(Standing standing, String id) {
    return standing.categories().stream()
        .filter(category -> category.id().equals(id))
        .filter(category -> category.criteria().stream()
            .anyMatch(criterion -> criterion.status() != Status.NOT_APPLICABLE))
        .findFirst()
        .map(category -> bounds(category.points()))
        .orElse(List.of(Cell.EMPTY, Cell.EMPTY));
  }

  private static List<Cell> bounds(PointRange points) {
    return List.of(
        new Cell.Amount(points.low().value()), new Cell.Amount(points.high().value()));
  }

  private static Cell hours(Effort effort) {
    if (!effort.isKnown()) {
      return Cell.EMPTY;
    }
    BigDecimal minutes = BigDecimal.valueOf(effort.worked().toMinutes());
    return new Cell.Amount(
        minutes.divide(BigDecimal.valueOf(MINUTES_OF_AN_HOUR), 1, RoundingMode.HALF_UP));
  }

  private static Cell joined(Stream<String> ids) {
    return new Cell.Text(ids.collect(Collectors.joining(" ")));
  }
}
