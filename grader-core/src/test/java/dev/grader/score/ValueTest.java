package dev.grader.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Measure;
import dev.grader.evidence.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

  @ParameterizedTest
  @CsvSource({"1, 1 own commit", "7, 7 own commits", "0, 0 own commits"})
  void isToldByThePhraseOfItsMeasure(long value, String told) {
    Measure.Quantity own = new Measure.Quantity(BigDecimal.valueOf(value), Unit.COUNT);

    assertThat(Value.of("own", own).fact("{} own commit(s)")).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1 of 1 file is formatted (100%)",
    "0, 1, 0 of 1 file is formatted (0%)",
    "1, 2, 1 of 2 files are formatted (50%)"
  })
  void isToldAsAShareByTheNumberOfTheWhole(long part, long whole, String told) {
    Value value = Value.of("formatted", new Measure.Share(part, whole));

    assertThat(value.fact("{} file(s) (is|are) formatted")).isEqualTo(told);
  }
}
