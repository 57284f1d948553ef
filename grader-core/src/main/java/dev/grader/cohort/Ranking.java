package dev.grader.cohort;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who stands where, without an invented order.
 *
 * <p>Two candidates cannot be told apart where their ranges of percent overlap, or lie at most
 * {@link #HALF_A_POINT} apart: half a point of a hundred, of the percentages as printed, because
 * the points to be had differ where something is not applicable. Everybody else is surely ahead or
 * surely behind.
 *
 * <ul>
 *   <li>A place is a range: its best is one more than the number of those who are surely ahead, its
 *       worst is the number of those who are not surely behind.
 *   <li>A group holds all who cannot be told apart, also by way of others: between two groups there
 *       is a clear gap. Within a group, whoever is surely ahead has the better places.
 * </ul>
 *
 * <p>Neither depends on the order of the members. A gate that is not met changes no place: it is a
 * must-pass rule apart from points, and shown as one.
 *
 * @param groups best first
 * @param apart who could not be graded, by key; never ranked
 */
public record Ranking(List<Group> groups, List<Member> apart) {
  /** In percent. */
  public static final BigDecimal HALF_A_POINT = new BigDecimal("0.5");

  private static final Comparator<Entry> BEST_FIRST = Comparator.comparing(
          (Entry entry) -> entry.standing().percent().high())
      .thenComparing(entry -> entry.standing().percent().low())
      .reversed()
      .thenComparing(entry -> entry.member().key());

  /** Copies. */
  public Ranking {
    groups = List.copyOf(groups);
    apart = List.copyOf(apart);
  }

  /**
   * All who cannot be told apart, also by way of others.
   *
   * @param first place of the group, from 1
   * @param entries at least one; by upper bound, lower bound and key, which says nothing about who
   *     is better
   */
  public record Group(int first, List<Entry> entries) {
    /** Copies. */
    public Group {
      entries = List.copyOf(entries);
    }

    /** Returns the last place of the group. */
    public int last() {
      return first + entries.size() - 1;
    }

    /** Returns such as {@code 4}, or {@code 1-3}. */
    public String places() {
      return shown(first, last());
    }
  }

  /**
   * One who is ranked.
   *
   * @param best place that is possible, from 1
   * @param worst place that is possible, at least {@code best}
   */
  public record Entry(Member member, Standing standing, int best, int worst) {
    /** Returns such as {@code 4}, or {@code 1-3}. */
    public String places() {
      return shown(best, worst);
    }
  }

  static Ranking of(List<Member> members) {
    Bounds bounds = Bounds.of(members);
    List<Entry> ranked = members.stream()
        .flatMap(member -> member.standing().stream().map(it -> bounds.entry(member, it)))
        .sorted(BEST_FIRST)
        .toList();
    return new Ranking(
        grouped(ranked),
        members.stream()
            .filter(member -> member.standing().isEmpty())
            .sorted(Comparator.comparing(Member::key))
            .toList());
  }

  /** Cuts where everybody before is surely ahead of everybody after. */
  private static List<Group> grouped(List<Entry> ranked) {
    List<Group> groups = new ArrayList<>();
    int first = 0;
    BigDecimal lowest = BigDecimal.valueOf(Long.MAX_VALUE);
    for (int i = 0; i <= ranked.size(); i++) {
      boolean ends = i == ranked.size()
          || Bounds.clear(lowest, ranked.get(i).standing().percent().high());
      if (ends && i > first) {
        groups.add(new Group(first + 1, ranked.subList(first, i)));
        first = i;
        lowest = BigDecimal.valueOf(Long.MAX_VALUE);
      }
      if (i < ranked.size()) {
        lowest = lowest.min(ranked.get(i).standing().percent().low());
      }
    }
    return groups;
  }

  private static String shown(int first, int last) {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
