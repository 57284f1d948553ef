package dev.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Looks at the walls from inside, as every sandbox is to have them. */
public interface ShutInContract extends CandidatePrograms {
  @TestFactory
  default Stream<DynamicTest> r08_everyWallStands() throws Exception {
    JsonNode walls = audit();

    return Stream.concat(
        Stream.of(DynamicTest.dynamicTest(
            "there are many walls", () -> assertThat(walls.size()).isGreaterThan(20))),
        walls.properties().stream()
            .map(wall -> DynamicTest.dynamicTest(
                wall.getKey(), () -> assertThat(wall.getValue().asText()).isEqualTo("ok"))));
  }

  @Test
  default void tellsCandidateCodeNothingOfTheHostsEnvironment() throws Exception {
    Outcome outcome = run("""
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

  private JsonNode audit() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(ShutInContract.class.getResourceAsStream("walls.py"))) {
      Outcome outcome = run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(outcome.output().stderr()).isEmpty();
      return new ObjectMapper().readTree(outcome.output().stdout());
    }
  }
}
