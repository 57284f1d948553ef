package dev.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Unit;
import dev.grader.score.PercentRange;
import dev.grader.score.PointRange;
import dev.grader.score.Points;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S,0 s",
    "PT0.034S,0.034 s",
    "PT0.412S,0.4 s",
    "PT59.9S,59.9 s",
    "PT1M,1 min",
    "PT65S,1 min 5 s",
    "PT5H10M,5 h 10 min",
    "PT72H,72 h",
    "PT123H,5 d 3 h"
  })
  void saysDurationsInUnitsPeopleUse(Duration duration, String words) {
    assertThat(Wording.duration(duration)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0 bytes",
    "1,1 byte",
    "999,999 bytes",
    "1000,1 kB",
    "1449,1.4 kB",
    "210400,210 kB",
    "1500000,1.5 MB",
    "9223372036854775807,9223372037 GB"
  })
  void saysSizesInUnitsPeopleUse(long bytes, String words) {
    assertThat(Wording.bytes(bytes)).isEqualTo(words);
  }

  @Test
  void saysRangesOnlyWhereThereIsOne() {
    assertThat(Wording.points(new PointRange(Points.of(3), Points.of(3), Points.of(4))))
        .isEqualTo("3 of 4");
    assertThat(Wording.points(new PointRange(Points.of(3), Points.of(4), Points.of(4))))
        .isEqualTo("3 to 4 of 4");
    assertThat(Wording.percent(percent("71.50", "71.5"))).isEqualTo("71.5%");
    assertThat(Wording.percent(percent("60.0", "100.0"))).isEqualTo("60% to 100%");
  }

  @Test
  void saysMeasuresWithTheirUnits() {
    assertThat(Wording.measure(Measure.share(2, 3))).isEqualTo("2 of 3 (66.7%)");
    assertThat(Wording.measure(Measure.share(999, 1000))).isEqualTo("999 of 1000 (99.9%)");
    assertThat(Wording.measure(Measure.of(3, Unit.PER_100_LINES))).isEqualTo("3 in 100 lines");
    assertThat(Wording.measure(Measure.count(1200))).isEqualTo("1200");
    assertThat(Wording.measure(new Measure.Undefined("no tests"))).isEqualTo("none: no tests");
  }

  @Test
  void namesThePlaceOfAFinding() {
    assertThat(Wording.place(Finding.at("r", "a.py", 3, "m"))).isEqualTo("a.py:3");
    assertThat(Wording.place(Finding.at("r", "a.py", 0, "m"))).isEqualTo("a.py");
    assertThat(Wording.place(Finding.ofCommit("r", "0123456789abcdef", "m")))
        .isEqualTo("commit 0123456789ab");
    assertThat(Wording.place(Finding.general("r", "m"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-03T18:22:05.123Z,2026-11-03 18:22 UTC",
    "1970-01-01T00:00:00Z,1970-01-01 00:00 UTC",
    "+1000000000-12-31T23:59:59.999999999Z,+1000000000-12-31 23:59 UTC"
  })
  void saysTimesInUtc(Instant time, String words) {
    assertThat(Wording.time(time)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0,10,0", "5,10,500", "10,10,1000", "12,10,1000", "-3,10,0", "1,0,0"})
  void keepsBarsWithinTheirFrame(long part, long whole, int thousandths) {
    assertThat(Wording.thousandths(Points.of(part), Points.of(whole))).isEqualTo(thousandths);
  }

  private static PercentRange percent(String low, String high) {
    return new PercentRange(new BigDecimal(low), new BigDecimal(high));
  }
}
