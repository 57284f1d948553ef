package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolImageTest {
  @ParameterizedTest(name = "{0} from {1}: {2}")
  @CsvSource(textBlock = """
          grader-tools:3.13-00000000000000aa, python:3.13-slim@sha256:1, true
          grader-tools:3.13-00000000000000aa, python:3.13-slim@sha256:2, true
          grader-tools:3.13-00000000000000bb, python:3.13-slim@sha256:1, false
          grader-tools:3.11-00000000000000aa, python:3.11-slim@sha256:1, false
          grader-tools:3.13-00000000000000aa, ours:3.13@sha256:1,        false
          mine:3.13,                          python:3.13-slim@sha256:1, false
          """)
  void takesThePlaceOfThoseForTheSamePythonAndBase(String name, String base, boolean expected) {
    ToolImage newest =
        new ToolImage("grader-tools:3.13-00000000000000bb", "python:3.13-slim@sha256:1", "3.13.5");

    boolean supersedes = newest.supersedes(new ToolImage(name, base, "3.13.4"));

    assertThat(supersedes).isEqualTo(expected);
  }
}
