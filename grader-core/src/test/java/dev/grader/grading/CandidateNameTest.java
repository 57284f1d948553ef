package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateNameTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.com/acme/ann-shop.git, ann-shop",
    "git@example.com:ann-shop.git, ann-shop",
    "/srv/submissions/ann/, ann",
    "ann.tar.gz, ann",
    "../ann.bundle, ann",
    "ann.zip, ann",
    "file:///tmp/n%C3%B6n%20b, nön b",
    "., grader-core",
    "src/.., grader-core",
    "/, submission",
  })
  void isTheLastPartOfTheSource(String source, String name) {
    assertThat(CandidateName.of(source)).isEqualTo(name);
  }
}
