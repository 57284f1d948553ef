package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grader.sandbox.Outcome;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** R08: looks at the walls from inside. */
class ShutInIT {
  @TempDir
  private static Path cache;

  private static Lab lab;

  @BeforeAll
  static void open() throws Exception {
    Map<String, String> canaries =
        Map.of("GRADER_GIT_TOKEN", "canary-7f3a", "HTTPS_PROXY", "http://canary-7f3a:1");
    Lab.open(cache).close(); // makes the image, for which the host's true network is needed
    lab = Lab.open(RealEngine.settings(cache, canaries));
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  @TestFactory
  Stream<DynamicTest> r08_everyWallStands() throws Exception {
    JsonNode walls = audit();

    return Stream.concat(
        Stream.of(DynamicTest.dynamicTest(
            "there are many walls", () -> assertThat(walls.size()).isGreaterThan(20))),
        walls.properties().stream()
            .map(wall -> DynamicTest.dynamicTest(
                wall.getKey(), () -> assertThat(wall.getValue().asText()).isEqualTo("ok"))));
  }

  @Test
  void r06_tellsCandidateCodeNothingOfTheHostsEnvironment() throws Exception {
    Outcome outcome = lab.run("""
        import glob, os
        print(dict(os.environ))
        for path in glob.glob('/proc/[0-9]*/environ') + glob.glob('/proc/[0-9]*/cmdline'):
            try:
                print(open(path, 'rb').read())
            except OSError as problem:
                print(path, problem)
        """);

    assertThat(outcome.output().stdout())
        .contains("PATH")
        .doesNotContain("canary-7f3a")
        .doesNotContain("PROXY")
        .doesNotContain("TOKEN");
  }

  private static JsonNode audit() throws Exception {
    try (InputStream in = Objects.requireNonNull(ShutInIT.class.getResourceAsStream("walls.py"))) {
      Outcome outcome = lab.run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(outcome.output().stderr()).isEmpty();
      return new ObjectMapper().readTree(outcome.output().stdout());
    }
  }
}
