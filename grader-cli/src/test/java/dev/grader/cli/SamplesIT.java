package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.grader.cli.sample.SampleFolder;
import dev.grader.sandbox.docker.RealEngine;
import dev.grader.servers.UsesEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Grades every sample by the real command in the real engine. Expected reports are rewritten with
 * {@code -Dgolden=write}.
 */
@UsesEngine
class SamplesIT {
  private static final Path SAMPLES = Path.of("..", "samples");
  private static final Schema REPORT = SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12)
      .getSchema(SchemaLocation.of("classpath:dev/grader/report/report.schema.json"));

  @TempDir
  private Path out;

  @BeforeAll
  static void requireAnEngine(@TempDir Path cache) throws Exception {
    RealEngine.toolImage(cache);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void getsTheReportThatLiesBesideIt(Path sample) throws IOException {
    Cli.Run run = Cli.run(
        "grade", sample.toString(), "--sandbox", "docker", "--quiet", "--out", out.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isIn(0, 1, 3);
    String report = Files.readString(out.resolve("report.json"));
    assertThat(REPORT.validate(report, InputFormat.JSON)).isEmpty();
    assertMatches(GoldenReport.normalised(report), sample.resolve("expected-report.json"));
  }

  private static void assertMatches(String actual, Path file) throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, actual);
    }
    assertThat(file).as("run with -Dgolden=write to accept the new report").exists();
    assertThat(actual).as("%s", file).isEqualTo(Files.readString(file));
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders.filter(SampleFolder::isOne).sorted().toList();
    }
  }
}
