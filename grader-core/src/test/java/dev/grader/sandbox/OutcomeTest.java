package dev.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
  private static final Output NOTHING = new Output("", "", 0);

  @ParameterizedTest
  @CsvSource({"PT5M, 5m", "PT0.7S, 0.7s", "PT1M30S, 1m30s", "PT2H, 2h"})
  void tellsTheTimeLimitInShort(Duration limit, String detail) {
    assertThat(Outcome.LimitHit.time(limit, NOTHING).detail()).isEqualTo(detail);
  }

  @Test
  void tellsTheOtherLimitsInWords() {
    assertThat(Outcome.LimitHit.memory(Limits.DEFAULT, NOTHING).detail())
        .isEqualTo("2 GiB of memory");
    assertThat(Outcome.LimitHit.processes(Limits.DEFAULT, NOTHING).detail())
        .isEqualTo("256 processes");
    assertThat(Outcome.LimitHit.output(new OutputCapture(8 << 20)).detail())
        .isEqualTo("128 MiB of output");
  }
}
