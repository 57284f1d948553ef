package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.docker.RealEngine;
import dev.grader.servers.SecondEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the engine is full: our fault. A candidate's scratch space is full: theirs. */
@Timeout(300)
class FullDiskIT {
  private static final String PASSES = "def test_a():\n    pass\n";
  private static final String RUBRIC = """
      rubric: small
      title: Small
      categories:
        - id: all
          title: All
          criteria:
            - {id: pass, title: The tests pass, points: 10, check: pytest, scale: {share: passed}}
            - {id: messages, title: Messages, points: 5, check: commits, scale: {share: good-messages}}
      grades:
        - {from: 0%, label: graded}
      """;

  /** Of the engine and all tests. */
  @TempDir
  private static Path place;

  private static SecondEngine engine;
  private static String base = "";
  private static String tools = "";

  @TempDir
  private Path folder;

  @BeforeAll
  static void start() throws Exception {
    base = RealEngine.facts().baseImage();
    tools = RealEngine.toolImage(place);
    engine = SecondEngine.start(Files.createDirectory(place.resolve("engine")), 800);
    engine.take(base);
  }

  @AfterAll
  static void stop() throws Exception {
    engine.close();
  }

  @BeforeEach
  void writeTheRubric() throws IOException {
    Files.writeString(folder.resolve("rubric.yaml"), RUBRIC);
    engine.leaveFree(Long.MAX_VALUE);
  }

  @Test
  void withoutSpaceForTheToolImageNothingIsRun() throws Exception {
    engine.forget(tools);
    engine.leaveFree(0);

    Cli.Run run = grade(Map.of(), "test_a.py", PASSES);

    assertThat(run.exit()).as(run.err() + run.out()).isEqualTo(4);
    assertThat(run.err())
        .contains("the Docker engine's disk is full")
        .contains("docker system prune")
        .doesNotContain("\tat ");
  }

  @Test
  void withoutSpaceForAContainerWhatNeedsOneIsInconclusive() throws Exception {
    engine.take(tools);
    engine.leaveFree(0);

    Cli.Run run = grade(Map.of(), "test_a.py", PASSES);

    assertThat(run.exit()).as(run.err() + run.out()).isEqualTo(3);
    assertThat(run.out())
        .contains("Total  5 to 15 of 15 points")
        .contains("the Docker engine's disk is full");
  }

  @Test
  void withoutSpaceForThePackagesOfASubmissionItsTestsAreInconclusive() throws Exception {
    engine.take(tools);
    engine.leaveFree(24 << 20);
    Path index = folder.resolve("index/simple/filler");
    writeWheel(Files.createDirectories(index), 60 << 20);
    Process server = engine.beside(
        "python3",
        "-m",
        "http.server",
        "--bind",
        engine.gateway(),
        "--directory",
        folder.resolve("index").toString(),
        "8000");
    try {
      Map<String, String> variables =
          Map.of("UV_DEFAULT_INDEX", "http://" + engine.gateway() + ":8000/simple");

      Cli.Run run = grade(
          variables,
          "requirements.txt",
          "filler==1.0\n",
          "test_a.py",
          "import filler\n\n\ndef test_a():\n    pass\n");

      assertThat(run.exit()).as(run.err() + run.out()).isEqualTo(3);
      assertThat(run.out()).contains("Total  5 to 15 of 15 points").contains("is full: free some");
    } finally {
      server.destroy();
    }
  }

  @Test
  void aTestThatFillsItsOwnScratchSpaceHasFailedByItself() throws Exception {
    engine.take(tools);

    Cli.Run run = grade(Map.of(), "test_a.py", """
        def test_fills():
            with open("/tmp/filler", "wb") as file:
                while True:
                    file.write(bytes(1 << 20))
        """);

    assertThat(run.exit()).as(run.err() + run.out()).isZero();
    assertThat(run.out()).contains("Total  5 of 15 points").doesNotContain("disk is full");
  }

  private Cli.Run grade(Map<String, String> more, String... files) throws IOException {
    Path repository = Repositories.of(folder.resolve("a.git"), files);
    Map<String, String> variables = new HashMap<>(more);
    variables.put("DOCKER_HOST", engine.address());
    variables.put("GRADER_BASE_IMAGE", base);
    variables.put("TMPDIR", Files.createDirectory(folder.resolve("tmp")).toString());
    return Cli.run(
        variables,
        "grade",
        repository.toString(),
        "--rubric",
        folder.resolve("rubric.yaml").toString(),
        "--sandbox",
        "docker",
        "--out",
        folder.resolve("out").toString());
  }

  /** Writes a package of that size, which is small while it is packed. */
  private static void writeWheel(Path folder, int bytes) throws IOException {
    String name = "filler-1.0-py3-none-any.whl";
    Files.writeString(folder.resolve("index.html"), "<a href=\"" + name + "\">" + name + "</a>");
    String info = "filler-1.0.dist-info/";
    Map<String, byte[]> files = Map.of(
        "filler/__init__.py",
        new byte[0],
        "filler/data.bin",
        new byte[bytes],
        info + "METADATA",
        utf8("Metadata-Version: 2.1\nName: filler\nVersion: 1.0\n"),
        info + "WHEEL",
        utf8("Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"),
        info + "RECORD",
        utf8("filler/__init__.py,,\nfiller/data.bin,,\n" + info + "METADATA,,\n" + info
            + "WHEEL,,\n" + info + "RECORD,,\n"));
    try (OutputStream out = Files.newOutputStream(folder.resolve(name));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
