package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.submission.dependency.Dependencies.Place;
import dev.grader.submission.dependency.Dependencies.PythonRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonChoiceTest {
  private static final List<String> OFFERED = List.of("3.13", "3.11");

  @Test
  void takesTheRubricsVersionFirst() {
    PythonChoice choice = PythonChoice.of(OFFERED, Optional.of("3.11"), asks(">=3.12"));

    assertThat(choice).isEqualTo(new PythonChoice("3.11", "the rubric asks for it"));
  }

  @Test
  void takesTheNewestWhereNobodyAsks() {
    assertThat(PythonChoice.of(OFFERED, Optional.empty(), Optional.empty()).version())
        .isEqualTo("3.13");
  }

  @Test
  void saysWhenWhatIsAskedForIsNotThere() {
    PythonChoice choice = PythonChoice.of(OFFERED, Optional.empty(), asks("==3.8.*"));

    assertThat(choice.version()).isEqualTo("3.13");
    assertThat(choice.reason())
        .isEqualTo(
            "the submission asks for ==3.8.* (pyproject.toml), which is not there; the newest is used");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ">=3.11        | 3.13",
        ">=3.9,<3.12   | 3.11",
        "<3.13         | 3.11",
        "<=3.11        | 3.11",
        "~=3.11        | 3.13",
        "~=3.11.4      | 3.11",
        "==3.11.*      | 3.11",
        "==3.11.9      | 3.11",
        "!=3.13.*      | 3.11",
        "^3.10         | 3.13",
        "~3.11         | 3.11",
        "3.11          | 3.11",
        "3.11.9        | 3.11",
        ">3.11,<3.14   | 3.13",
        "whatever      | 3.13",
        ">=3           | 3.13",
        "<4            | 3.13",
      })
  void takesTheNewestThatTheSubmissionAdmits(String specifier, String version) {
    assertThat(PythonChoice.of(OFFERED, Optional.empty(), asks(specifier)).version())
        .isEqualTo(version);
  }

  private static Optional<PythonRequest> asks(String specifier) {
    return Optional.of(new PythonRequest(specifier, new Place("pyproject.toml", 3)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "     |         | 3.13 3.12 3.11",
        "     | >=3.12  | 3.13 3.12",
        "     | <3.13   | 3.12 3.11",
        "     | ==3.8.* | 3.13 3.12 3.11",
        "3.12 |         | 3.12",
      })
  void triesOthersOnlyWhereNobodyMinds(String rubric, String submission, String versions) {
    Optional<PythonRequest> request =
        Optional.ofNullable(submission).flatMap(PythonChoiceTest::asks);

    List<PythonChoice> inOrder =
        PythonChoice.inOrder(List.of("3.13", "3.12", "3.11"), Optional.ofNullable(rubric), request);

    assertThat(inOrder).extracting(PythonChoice::version).containsExactly(versions.split(" "));
  }
}
