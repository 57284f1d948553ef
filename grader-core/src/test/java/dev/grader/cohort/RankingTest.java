package dev.grader.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.score.PercentRange;
import dev.grader.score.PointRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

  @Test
  void givesEachAPlaceOfItsOwnWhereTheDifferenceIsClear() {
    Ranking ranking = Ranking.of(List.of(member("b", "70"), member("a", "90"), member("c", "50")));

    assertThat(ranking.groups()).extracting(Ranking.Group::places).containsExactly("1", "2", "3");
    assertThat(keys(ranking)).containsExactly("a", "b", "c");
  }

  @Test
  void sharesAGroupUpToHalfAPointOfDifference() {
    Ranking ranking =
        Ranking.of(List.of(member("a", "90.0"), member("b", "89.5"), member("c", "88.9")));

    assertThat(ranking.groups()).extracting(Ranking.Group::places).containsExactly("1-2", "3");
    assertThat(places(ranking)).containsExactly("1-2", "1-2", "3");
  }

  @Test
  void sharesAGroupWhereRangesOverlap() {
    Ranking ranking = Ranking.of(
        List.of(member("a", "60", "95"), member("b", "70"), member("c", "80"), member("d", "40")));

    assertThat(ranking.groups()).extracting(Ranking.Group::places).containsExactly("1-3", "4");
  }

  @Test
  void keepsWhoIsSurelyAheadAheadWithinAGroup() {
    Ranking ranking =
        Ranking.of(List.of(member("a", "90.0"), member("b", "89.6"), member("c", "89.2")));

    assertThat(ranking.groups()).extracting(Ranking.Group::places).containsExactly("1-3");
    assertThat(places(ranking)).containsExactly("1-2", "1-3", "2-3");
  }

  @Test
  void doesNotChainAThousandIntoOnePlace() {
    List<Member> members = IntStream.range(0, 1000)
        .mapToObj(i -> member("m" + i, BigDecimal.valueOf(1000 - i, 1).toPlainString()))
        .toList();

    Ranking ranking = Ranking.of(members);

    assertThat(ranking.groups()).hasSize(1);
    assertThat(places(ranking)).element(500).isEqualTo("496-506");
  }

  @Test
  void doesNotDependOnTheOrderOfTheMembers() {
    Random random = new Random(7);
    List<Member> members = new ArrayList<>(IntStream.range(0, 200)
        .mapToObj(i -> {
          int low = random.nextInt(900);
          int high = random.nextInt(4) == 0 ? low + random.nextInt(100) : low;
          return member("m" + i, percent(low), percent(high));
        })
        .toList());
    Ranking expected = Ranking.of(members);

    for (int i = 0; i < 20; i++) {
      Collections.shuffle(members, random);
      assertThat(Ranking.of(members)).isEqualTo(expected);
    }
  }

  @Test
  void agreesWithTheDefinitionForEveryPair() {
    Random random = new Random(11);
    List<Member> members = IntStream.range(0, 120)
        .mapToObj(i -> member("m" + i, percent(random.nextInt(1000)), percent(1000)))
        .toList();
    List<Member> exact = IntStream.range(0, 120)
        .mapToObj(i -> member("x" + i, percent(random.nextInt(1000))))
        .toList();

    for (List<Member> cohort : List.of(members, exact)) {
      List<Ranking.Entry> all = Ranking.of(cohort).groups().stream()
          .flatMap(it -> it.entries().stream())
          .toList();
      assertThat(all).allSatisfy(entry -> {
        long ahead = all.stream().filter(other -> ahead(other, entry)).count();
        long behind = all.stream().filter(other -> ahead(entry, other)).count();
        assertThat(entry.best()).isEqualTo(ahead + 1);
        assertThat(entry.worst()).isEqualTo(all.size() - behind);
      });
    }
  }

  @Test
  void listsApartWhoCouldNotBeGraded() {
    Member unreachable = Member.notGraded("z", "Zoe", "the repository did not answer", "");

    Ranking ranking = Ranking.of(List.of(unreachable, member("a", "0")));

    assertThat(keys(ranking)).containsExactly("a");
    assertThat(ranking.apart()).containsExactly(unreachable);
  }

  private static boolean ahead(Ranking.Entry one, Ranking.Entry other) {
    BigDecimal gap =
        one.standing().percent().low().subtract(other.standing().percent().high());
    return gap.compareTo(new BigDecimal("0.5")) > 0;
  }

  private static String percent(int tenths) {
    return BigDecimal.valueOf(tenths, 1).toPlainString();
  }

  private static List<String> keys(Ranking ranking) {
    return ranking.groups().stream()
        .flatMap(group -> group.entries().stream())
        .map(entry -> entry.member().key())
        .toList();
  }

  private static List<String> places(Ranking ranking) {
    return ranking.groups().stream()
        .flatMap(group -> group.entries().stream())
        .map(Ranking.Entry::places)
        .toList();
  }

  private static Member member(String key, String percent) {
    return member(key, percent, percent);
  }

  private static Member member(String key, String low, String high) {
    Standing standing = new Standing(
        PointRange.NOTHING,
        new PercentRange(new BigDecimal(low), new BigDecimal(high)),
        "",
        List.of(),
        List.of(),
        Effort.UNKNOWN,
        "");
    return Member.graded(key, key, standing, "");
  }
}
