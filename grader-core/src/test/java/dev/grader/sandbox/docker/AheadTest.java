package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.sandbox.SandboxException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class AheadTest {
  static Stream<Throwable> failures() {
    return Stream.of(
        new SandboxException("no engine"),
        new IllegalStateException("a bug"),
        new OutOfMemoryError("no memory"),
        new NoClassDefFoundError("no class"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whoeverWaitsFailsAsTheMakingFailed(Throwable failure) throws Exception {
    CountDownLatch cleanedUp = new CountDownLatch(1);

    Ahead<String> ahead = Ahead.of(failing(failure));
    ahead.afterwards(cleanedUp::countDown);

    assertThatThrownBy(ahead::await)
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining(failure.getMessage());
    cleanedUp.await();
  }

  @Test
  void whoeverWaitsGetsWhatWasMade() throws Exception {
    assertThat(Ahead.of(() -> "made").await()).isEqualTo("made");
  }

  private static Callable<String> failing(Throwable failure) {
    return () -> {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    };
  }
}
