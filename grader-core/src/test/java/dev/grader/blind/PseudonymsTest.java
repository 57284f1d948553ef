package dev.grader.blind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private final Pseudonyms pseudonyms = new Pseudonyms(new byte[Pseudonyms.KEY]);

  @Test
  void areReadableAndTheSameAgainForTheSameKey() {
    Map<String, String> first = pseudonyms.of(List.of("ada", "bo"));

    assertThat(first.values()).allMatch(name -> name.matches("candidate [0-9A-F]{4}"));
    assertThat(new Pseudonyms(new byte[Pseudonyms.KEY]).of(List.of("ada", "bo")))
        .isEqualTo(first);
  }

  @Test
  void areOthersForAnotherKey() {
    byte[] other = new byte[Pseudonyms.KEY];
    other[0] = 1;

    assertThat(new Pseudonyms(other).of(List.of("ada")))
        .isNotEqualTo(pseudonyms.of(List.of("ada")));
  }

  @Test
  void areAllDifferentAmongTenThousand() {
    List<String> people =
        IntStream.range(0, 10_000).mapToObj(i -> "person " + i).toList();

    assertThat(pseudonyms.of(people).values()).doesNotHaveDuplicates();
  }

  @Test
  void doNotChangeWhenTheRosterGrows() {
    List<String> people = IntStream.range(0, 2000).mapToObj(i -> "person " + i).toList();

    assertThat(pseudonyms.of(people)).containsAllEntriesOf(pseudonyms.of(people.subList(0, 1000)));
  }

  @Test
  void refuseAKeyThatIsTooShort() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Pseudonyms(new byte[3]))
        .withMessage("a key has 32 bytes, not 3");
  }
}
