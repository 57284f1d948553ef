package dev.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDiskTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mkdir /var/lib/docker/overlay2/x: no space left on device",
        "OSError: [Errno 28] No space left on device",
        "failed to write to the cache: disk full (os error 28)",
        "write: disk quota exceeded"
      })
  void saysWhichDiskIsFullAndHowToFreeIt(String words) {
    assertThat(FullDisk.explain(words, "the disk of tests", "remove some"))
        .isEqualTo("the disk of tests is full: remove some, then run this again (" + words + ")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no such host", "[Errno 280] x", "exit code 28"})
  void leavesOtherFailuresAsTheyAre(String words) {
    assertThat(FullDisk.explain(words, "the disk of tests", "remove some")).isEqualTo(words);
  }
}
