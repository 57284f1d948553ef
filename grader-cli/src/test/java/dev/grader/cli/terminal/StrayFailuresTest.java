package dev.grader.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrayFailuresTest {
  @Test
  void keepsQuietAboutThreadsOfTheDockerClientOnly() {
    List<String> told = new ArrayList<>();
    StrayFailures failures = new StrayFailures((thread, failure) -> told.add(thread.getName()));

    failures.uncaughtException(
        new Thread("docker-java-httpclient5-hijacking-stream-1"), new IllegalStateException());
    failures.uncaughtException(new Thread("sandbox-warm-up"), new IllegalStateException());

    assertThat(told).containsExactly("sandbox-warm-up");
  }
}
