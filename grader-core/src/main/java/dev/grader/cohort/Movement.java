package dev.grader.cohort;

import dev.grader.report.Report.RubricUsed;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What another rubric does to a cohort whose evidence stays the same: who moves in the ranking, and
 * who crosses a grade. Pure.
 *
 * @param before the rubric that they were judged by
 * @param after the other one
 * @param moves of all who are ranked by {@code after}; the largest move in the ranking first, then
 *     the largest in percent, then by key
 * @param apart who is not ranked by {@code after}, by key
 * @param ungathered criteria of {@code after} that are inconclusive because nobody ever gathered
 *     their evidence, and for how many candidates
 */
public record Movement(
    RubricUsed before,
    RubricUsed after,
    List<Move> moves,
    List<Member> apart,
    SortedMap<String, Integer> ungathered) {
  /** The version of the file format. */
  public static final String SCHEMA = "grader-movement/1";

  private static final Comparator<Move> LARGEST_FIRST = Comparator.comparing(
          (Move move) -> Math.abs(move.climbed()))
      .thenComparing(move -> move.wonTwice().abs())
      .reversed()
      .thenComparing(Move::key);

  /** Sorts and copies. */
  public Movement {
    moves = moves.stream().sorted(LARGEST_FIRST).toList();
    apart = List.copyOf(apart);
    ungathered = new TreeMap<>(ungathered);
  }

  /**
   * Where one stood and stands.
   *
   * @param before absent for who could not be ranked before
   */
  public record Move(Optional<Ranking.Entry> before, Ranking.Entry after) {
    /** Returns the name of the candidate's folder. */
    public String key() {
      return after.member().key();
    }

    /** Returns whether another place is possible than before, or one is no longer. */
    public boolean isOne() {
      return before
          .filter(was -> was.best() != after.best() || was.worst() != after.worst())
          .isPresent();
    }

    /**
     * Returns how many places the middle of the possible ones rose, times two to stay whole; below
     * zero for who fell.
     */
    public int climbed() {
      return before
          .map(was -> was.best() + was.worst() - after.best() - after.worst())
          .orElse(0);
    }

    /** Returns whether the grade is another one. */
    public boolean crossesAGrade() {
      return before
          .filter(was -> !was.standing().grade().equals(after.standing().grade()))
          .isPresent();
    }

    /** Returns the difference in percent; absent where one of the two is a range. */
    public Optional<BigDecimal> won() {
      return before
          .filter(was -> isExact(was) && isExact(after))
          .map(was -> low(after).subtract(low(was)));
    }

    private BigDecimal wonTwice() {
      return before.map(was -> sum(after).subtract(sum(was))).orElse(BigDecimal.ZERO);
    }

    private static boolean isExact(Ranking.Entry entry) {
      return low(entry).compareTo(entry.standing().percent().high()) == 0;
    }

    private static BigDecimal low(Ranking.Entry entry) {
      return entry.standing().percent().low();
    }

    private static BigDecimal sum(Ranking.Entry entry) {
      return low(entry).add(entry.standing().percent().high());
    }
  }

  /**
   * Compares two judgements of the same candidates.
   *
   * @param ungathered see {@link Movement}
   */
  public static Movement of(Cohort before, Cohort after, Map<String, Integer> ungathered) {
    Map<String, Ranking.Entry> were = entries(before).stream()
        .collect(Collectors.toMap(entry -> entry.member().key(), Function.identity()));
    List<Move> moves = entries(after).stream()
        .map(entry -> new Move(Optional.ofNullable(were.get(entry.member().key())), entry))
        .toList();
    return new Movement(
        before.rubric(), after.rubric(), moves, after.ranking().apart(), new TreeMap<>(ungathered));
  }

  private static List<Ranking.Entry> entries(Cohort cohort) {
    return cohort.ranking().groups().stream()
        .flatMap(group -> group.entries().stream())
        .toList();
  }

  /** Returns who moves in the ranking. */
  public List<Move> moving() {
    return moves.stream().filter(Move::isOne).toList();
  }

  /** Returns who crosses a grade. */
  public List<Move> crossing() {
    return moves.stream().filter(Move::crossesAGrade).toList();
  }

  /** Returns whether anything is inconclusive, or anybody not ranked. */
  public boolean isInconclusive() {
    return !apart.isEmpty()
        || moves.stream()
            .anyMatch(move -> !move.after().standing().inconclusive().isEmpty());
  }
}
