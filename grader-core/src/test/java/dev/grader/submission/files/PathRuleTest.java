package dev.grader.submission.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"a.py", "--config=x", "a b/ç.py", "new\nline", "=1+1", "..a/b..", ".github/x"})
  void allowsOddButHarmlessNames(String path) {
    assertThat(PathRule.complaint(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a",
        "a/../b",
        "/etc/passwd",
        "a//b",
        "./a",
        "a/",
        ".git/config",
        "a/.GIT/x",
        ".g\u200cit/x",
        "GIT~1/x",
        "a\\b",
        "a\0b",
        "a\uFFFDb"
      })
  void refusesNamesThatLeaveTheirFolder(String path) {
    assertThat(PathRule.complaint(path)).isPresent();
  }

  @Test
  void refusesPathsThatAreTooLongOrTooDeep() {
    assertThat(PathRule.complaint("é".repeat(151)))
        .hasValueSatisfying(why -> assertThat(why).contains("longer"));
    assertThat(PathRule.complaint("a/".repeat(40) + "b"))
        .hasValueSatisfying(why -> assertThat(why).contains("deeper"));
  }
}
