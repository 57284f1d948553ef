package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grader.cli.sample.SampleFolder;
import dev.grader.cli.terminal.Console;
import dev.grader.sandbox.docker.RealEngine;
import dev.grader.servers.TakesLong;
import dev.grader.servers.UsesEngine;
import dev.grader.servers.Waiting;
import dev.grader.submission.git.ReplayedRepository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a candidate sees before, held against what the company finds after; in a real sandbox. */
@UsesEngine
@TakesLong
class SelfCheckIT {
  private static final Path SAMPLES = Path.of("..", "samples");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder;

  private static List<Path> samples() throws IOException {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders.filter(SampleFolder::isOne).sorted().toList();
    }
  }

  @BeforeAll
  static void requireAnEngine(@TempDir Path cache) throws Exception {
    RealEngine.toolImage(cache);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theFinalScoreLiesInTheRangeOfTheSelfCheck(Path sample) throws Exception {
    Path work = workingTree(sample);
    Path rubric = partlyHidden(SampleFolder.read(sample).rubric(sample));

    Cli.Run self = check(work, "--rubric", rubric.toString(), "--format", "json", "--quiet");
    Cli.Run company = Cli.run(
        environment(),
        "grade",
        work.toString(),
        "--rubric",
        rubric.toString(),
        "--format",
        "json",
        "--quiet",
        "--out",
        folder.resolve("out").toString());

    JsonNode before = JSON.readTree(self.out());
    JsonNode after = JSON.readTree(company.out());
    for (String of : List.of("points", "percent")) {
      JsonNode range = before.at("/score/" + of);
      JsonNode found = after.at("/score/" + of);
      assertThat(range.get("low").decimalValue())
          .as(of)
          .isLessThanOrEqualTo(found.get("low").decimalValue());
      assertThat(range.get("high").decimalValue())
          .as(of)
          .isGreaterThanOrEqualTo(found.get("high").decimalValue());
    }
    assertThat(visible(before)).isEqualTo(visible(after)).isNotEmpty();
    assertThat(self.out()).doesNotContain("Are the parts independent?", "HIDDEN");
  }

  @Test
  void whatDidNotChangeIsNotMeasuredAgainAndTextsNeedNoSandbox() throws Exception {
    Path work = workingTree(SAMPLES.resolve("todo-cli"));
    String rubric = Files.writeString(folder.resolve("reading.yaml"), READING).toString();
    Cli.Run first = check(work, "--rubric", rubric, "--format", "json", "--quiet");

    Cli.Run second = check(work, "--rubric", rubric, "--format", "json");
    Files.writeString(work.resolve("README.md"), "# Nothing\n");
    Cli.Run third = Cli.run(
        broken(),
        "check",
        work.toString(),
        "--rubric",
        rubric,
        "--sandbox",
        "docker",
        "--format",
        "json",
        "--quiet");
    Cli.Run fresh = check(work, "--rubric", rubric, "--fresh", "--format", "json", "--quiet");

    assertThat(second.err()).contains("was not measured again", "--fresh measures everything");
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(third.exit()).as(third.err()).isZero();
    assertThat(startedAt(third)).isEqualTo(startedAt(first));
    assertThat(points(third)).isLessThan(points(first));
    assertThat(startedAt(fresh)).isNotEqualTo(startedAt(first));
    assertThat(points(fresh)).isEqualTo(points(third));
  }

  private static final String READING = """
      rubric: reading
      title: Reading
      categories:
        - id: all
          title: All
          criteria:
            - {id: format, title: Formatted, points: 5, check: black, scale: {share: formatted}}
            - {id: readme, title: Explained, points: 5, check: readme, scale: {share: parts}}
      """;

  @Test
  void saysWhatToMendWhereAndWithWhichCommand() throws Exception {
    Path work = workingTree(SAMPLES.resolve("todo-cli"));
    Files.writeString(work.resolve("extra.py"), "import os,sys\nx=1\n");
    Files.writeString(work.resolve(".grader.yaml"), "rubric: cli-business-logic\n");

    Cli.Run run = check(work, "--fix-hints", "--quiet");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("What to mend, most points first")
        .contains("extra.py:1:8  F401", "Secured", "Final score")
        .contains("Not committed yet, and graded as it stands: 2 new files.")
        .containsPattern("(?m)^  ruff check --fix --select E4,.* --line-length \\d+ \\.$")
        .containsPattern("(?m)^  black \\.$");
  }

  @Test
  void watchesUntilItIsInterrupted() throws Exception {
    Path work = workingTree(SAMPLES.resolve("todo-cli"));
    check(work, "--quiet");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int[] exit = {-1};
    Thread watching = new Thread(() -> exit[0] = Main.run(
        new Console(
            new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false, false),
        environment(),
        "check",
        work.toString(),
        "--sandbox",
        "docker",
        "--watch"));

    watching.start();
    Waiting.until(() -> err.toString(UTF_8).contains("watching "));
    Files.writeString(work.resolve("late.py"), "import os\n");
    Waiting.until(() -> out.toString(UTF_8).contains("late.py:1:8"));
    watching.interrupt();
    watching.join(TimeUnit.SECONDS.toMillis(60));

    assertThat(exit[0]).isEqualTo(130);
    assertThat(err.toString(UTF_8)).contains("interrupted; nothing is left running");
  }

  private Cli.Run check(Path work, String... options) {
    return Cli.run(
        environment(),
        Stream.concat(
                Stream.of("check", work.toString(), "--sandbox", "docker"), Stream.of(options))
            .toArray(String[]::new));
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    environment.remove("GRADER_CACHE");
    return environment;
  }

  private Map<String, String> broken() {
    Map<String, String> environment = environment();
    environment.put("DOCKER_HOST", "unix:///nowhere/docker.sock");
    return environment;
  }

  /** Makes a repository with the sample's history and a working tree at its HEAD. */
  private Path workingTree(Path sample) throws Exception {
    Path repository = folder.resolve("sample.git");
    ReplayedRepository.make(repository, SampleFolder.read(sample).commits(sample));
    Path work = folder.resolve("work");
    Process clone = new ProcessBuilder(
            "git", "clone", "--quiet", repository.toString(), work.toString())
        .inheritIO()
        .start();
    assertThat(clone.waitFor(60, TimeUnit.SECONDS) && clone.exitValue() == 0).isTrue();
    return work;
  }

  /** Hides every third criterion of a rubric, and adds one that a person decides. */
  private Path partlyHidden(String rubric) throws IOException {
    Path bundled = Path.of("..", "rubrics", rubric + ".yaml");
    List<String> lines = Files.readAllLines(Files.exists(bundled) ? bundled : Path.of(rubric));
    StringBuilder changed = new StringBuilder();
    int criteria = 0;
    for (String line : lines) {
      if (line.startsWith("grades:")) {
        changed.append(MANUAL);
      }
      boolean check = line.matches(" +check: .*");
      if (check && ++criteria % 3 == 0) {
        changed.append(line.replaceFirst("check:.*", "visibility: never")).append('\n');
      }
      changed.append(line).append('\n');
    }
    return Files.writeString(folder.resolve("partly-hidden.yaml"), changed);
  }

  private static final String MANUAL = """
        - id: judgement
          title: What people judge
          criteria:
            - id: parts
              title: The parts are independent
              points: 10
              check: manual
              with: {ask: 'Are the parts independent?'}

      """;

  /** Returns points and findings of what both may see. */
  private static Map<String, String> visible(JsonNode report) {
    Map<String, String> visible = new HashMap<>();
    for (JsonNode category : report.get("categories")) {
      for (JsonNode criterion : category.get("criteria")) {
        boolean measured = criterion.get("visibility").asText().equals("always")
            && !criterion.get("check").asText().equals("manual");
        if (measured) {
          visible.put(
              criterion.get("id").asText(),
              criterion.get("points") + " " + criterion.get("findings"));
        }
      }
    }
    return visible;
  }

  private static String startedAt(Cli.Run run) throws IOException {
    return JSON.readTree(run.out()).at("/provenance/startedAt").asText();
  }

  private static double points(Cli.Run run) throws IOException {
    return JSON.readTree(run.out()).at("/score/points/low").asDouble();
  }
}
