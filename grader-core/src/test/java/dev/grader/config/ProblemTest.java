package dev.grader.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void showsTheLineACaretAndTheFix() {
    Problem problem = new Problem(
        new Position("rubrics/backend.yaml", 1, 14),
        "`line-length` must be a whole number from 40 to 200, not 'wide'",
        "");

    assertThat(problem.render(List.of("line-length: wide"))).isEqualTo("""
            rubrics/backend.yaml:1:14: error: `line-length` must be a whole number from 40 to 200, not 'wide'
            line-length: wide
                         ^""");
  }

  @Test
  void aFileAsAWholeHasNoLine() {
    Problem problem = new Problem(Position.ofFile("a.yaml"), "is empty", "write something");

    assertThat(problem.render(List.of())).isEqualTo("a.yaml: error: is empty\n  write something");
  }

  @Test
  void aLongLineIsCutAroundTheCaret() {
    Problem problem = new Problem(new Position("a.yaml", 1, 5_001), "wrong", "right");

    List<String> shown = problem
        .render(List.of("x".repeat(5_000) + "!" + "y".repeat(5_000)))
        .lines()
        .toList();

    assertThat(shown.get(1)).hasSize(100).isEqualTo("x".repeat(50) + "!" + "y".repeat(49));
    assertThat(shown.get(2)).isEqualTo(" ".repeat(50) + "^ right");
  }

  @Test
  void whatATerminalWouldObeyIsReplaced() {
    Problem problem = new Problem(new Position("a.yaml", 1, 4), "wrong", "");

    String shown = problem.render(List.of("\ta\u001b[2J\u202e\u0007b"));

    assertThat(shown).isEqualTo("a.yaml:1:4: error: wrong\n a·[2J··b\n   ^");
  }

  @Test
  void aCaretStaysWithinItsLine() {
    Problem problem = new Problem(new Position("a.yaml", 1, 99), "wrong", "");

    assertThat(problem.render(List.of("ab"))).endsWith("\nab\n  ^");
  }
}
