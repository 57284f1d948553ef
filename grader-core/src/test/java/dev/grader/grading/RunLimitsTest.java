package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.grader.rubric.Allowance;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunLimitsTest {

  @Test
  void tellsEachLimitAsTheMessageOfItsBeingHitDoes() {
    Allowance allowance = new Allowance(
        Optional.of(Duration.ofSeconds(90)),
        Optional.of(1536L << 20),
        Optional.of(4),
        Optional.empty());

    assertThat(RunLimits.of(allowance).shown())
        .containsExactly(
            entry("cpus", "4"),
            entry("memory", "1536 MiB"),
            entry("output", "8 MiB"),
            entry("processes", "256"),
            entry("temporary files", "512 MiB"),
            entry("time", "1m30s"));
  }
}
