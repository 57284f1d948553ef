package dev.grader.cohort;

import dev.grader.report.Report.RubricUsed;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All candidates of one assignment, graded by the same rubric. Plain data; every answer is pure.
 *
 * @param title for people
 * @param rubric by which all were graded
 * @param members by key, whatever order they were given in
 */
public record Cohort(String title, RubricUsed rubric, List<Member> members) {

  /** Sorts; throws {@link IllegalArgumentException} where two members have the same key. */
  public Cohort {
    members = members.stream().sorted(Comparator.comparing(Member::key)).toList();
    Set<String> keys = new HashSet<>();
    for (Member member : members) {
      if (!keys.add(member.key())) {
        throw new IllegalArgumentException("two members have the key " + member.key());
      }
    }
  }

  /** Returns who stands where. */
  public Ranking ranking() {
    return Ranking.of(members);
  }

  /** Returns the standings of all who could be graded, by key. */
  public Stream<Standing> standings() {
    return members.stream().flatMap(member -> member.standing().stream());
  }

  /** Returns how all did in each criterion, in the rubric's order. */
  public List<Spread> spreads() {
    return Spread.of(standings().toList());
  }
}
