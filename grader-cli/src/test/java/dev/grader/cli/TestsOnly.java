package dev.grader.cli;

/** A rubric of one criterion: what share of the tests pass. */
final class TestsOnly {
  static final String RUBRIC = """
      rubric: small
      title: Small
      categories:
        - id: all
          title: All
          criteria:
            - {id: pass, title: The tests pass, points: 10, check: pytest, scale: {share: passed}}
      grades:
        - {from: 0%, label: graded}
      """;

  private TestsOnly() {}
}
