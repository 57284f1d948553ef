package dev.grader.check.pytest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.grader.sandbox.Command;
import dev.grader.sandbox.Environment;
import dev.grader.sandbox.Layout;
import dev.grader.submission.dependency.InstalledProject;
import dev.grader.submission.dependency.TestConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The command that runs the tests; {@code run_pytest.py} says what its arguments mean.
 *
 * @param nonce begins each line of the results
 */
record PytestCommand(String nonce, TestConfiguration configuration) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** The runner stops a little before the sandbox kills it, to tell where the tests stand. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  Command within(Duration limit, Optional<Environment> environment) {
    String folder = configuration.folder();
    List<String> argv = List.of(
        Layout.PYTHON,
        "-I",
        Layout.LIB + "/run_pytest.py",
        "--nonce=" + nonce,
        "--submission=" + Layout.SUBMISSION,
        "--root=" + Layout.SUBMISSION + (folder.isEmpty() ? "" : "/" + folder),
        "--deadline=" + deadline(limit).toSeconds(),
        "--config=" + config(environment.isPresent()));
    return Command.running(limit, argv, environment);
  }

  private static Duration deadline(Duration limit) {
    Duration tenth = limit.dividedBy(10);
    Duration margin = tenth.compareTo(MARGIN) < 0 ? tenth : MARGIN;
    Duration deadline = limit.minus(margin);
    return deadline.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : deadline;
  }

  private String config(boolean installed) {
    Map<String, Object> config = new TreeMap<>();
    config.put("pythonpath", configuration.pythonPath());
    config.put("testpaths", configuration.testPaths());
    config.put("ini", configuration.options());
    config.put("env", configuration.environment());
    configuration.project().ifPresent(own -> config.put("distribution", distribution(own)));
    if (installed) {
      config.put("packages", Layout.ENVIRONMENT);
    }
    try {
      return JSON.writeValueAsString(config);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and texts are always JSON", e);
    }
  }

  private static Map<String, Object> distribution(InstalledProject own) {
    return new TreeMap<>(
        Map.of("name", own.name(), "version", own.version(), "entry-points", own.entryPoints()));
  }
}
