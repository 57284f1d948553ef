package dev.grader.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentTest {
  private final Problems problems = Problems.none();

  @Test
  void everyKeyAndValueKnowsItsPlace() {
    Node.Mapping root =
        (Node.Mapping) parse("# comment\na: 1\nb:\n  - c: 2\n").root().orElseThrow();

    assertThat(root.at()).isEqualTo(at(2, 1));
    assertThat(root.entries().get(1).at()).isEqualTo(at(3, 1));
    assertThat(root.entries().get(1).value().at()).isEqualTo(at(4, 3));
  }

  @Test
  void scalarsStayText() {
    Node.Mapping root =
        (Node.Mapping) parse("a: 3.10\nb: yes\nc: 0o17\n").root().orElseThrow();

    assertThat(root.entries())
        .extracting(entry -> ((Node.Scalar) entry.value()).text())
        .containsExactly("3.10", "yes", "0o17");
  }

  @Test
  void aByteOrderMarkAndWindowsLinesAreNoMistake() {
    Document document = parse("\uFEFFa: 1\r\nb: [x\r\n");

    assertThat(document.lines()).startsWith("a: 1", "b: [x");
    assertThat(problems.sorted()).singleElement().extracting(Problem::at).isEqualTo(at(2, 4));
  }

  @Test
  void columnsCountCharactersBeyondTheFirstPlaneOnce() {
    parse("\"\uD83D\uDE80\uD83D\uDE80\": &x *y\n");

    assertThat(problems.sorted()).singleElement().extracting(Problem::at).isEqualTo(at(1, 10));
  }

  @Test
  void tenAliasesAreAllowedAndKeepTheFirstPlace() {
    Node.Mapping root = (Node.Mapping)
        parse("a: &a [x]\nb: [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n").root().orElseThrow();

    assertThat(problems.isEmpty()).isTrue();
    assertThat(((Node.Sequence) root.entries().get(1).value()).items())
        .hasSize(10)
        .allMatch(node -> node.at().equals(at(1, 4)));
  }

  @Test
  void doubledAliasesOfABombAreStopped() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    parse(bomb.toString());

    assertThat(problems.sorted())
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("has more than 10 aliases");
  }

  private Document parse(String text) {
    return Document.parse("test.yaml", text.getBytes(UTF_8), problems);
  }

  private static Position at(int line, int column) {
    return new Position("test.yaml", line, column);
  }
}
