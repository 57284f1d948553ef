package dev.grader.submission.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user's program that answers one question, as Git's GIT_ASKPASS. */
record Askpass(Path program) {
  private static final Logger LOG = LoggerFactory.getLogger(Askpass.class);
  private static final long SECONDS = 60;
  private static final int MAX_ANSWER = 64 << 10;

  /** Returns the first line it prints; empty where it fails. */
  Optional<String> ask(String question) {
    try {
      Process process = new ProcessBuilder(program.toString(), question)
          .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      try {
        String answer =
            new String(process.getInputStream().readNBytes(MAX_ANSWER), StandardCharsets.UTF_8);
        boolean succeeded = process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        return succeeded
            ? answer.lines().findFirst().filter(line -> !line.isEmpty())
            : Optional.empty();
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      LOG.warn("GIT_ASKPASS could not be run: {}", e.getMessage());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
