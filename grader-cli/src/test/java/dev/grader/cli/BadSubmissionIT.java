package dev.grader.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.servers.UsesEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Submissions that are odd, large or hostile, through the whole command. Whatever they do, it is
 * their own score: the exit code is 0 or 1, and nothing is left.
 */
@Timeout(120)
@UsesEngine
class BadSubmissionIT {
  private static final String HOSTILE_RUBRIC = """
      rubric: hostile
      title: Hostile
      limits: {time: 10s, memory: 256MiB}
      categories:
        - id: tests
          title: Tests
          criteria:
            - {id: pass, title: The tests pass, points: 10, check: pytest, scale: {share: passed}}
            - {id: format, title: Formatted, points: 5, check: black, scale: {share: formatted}}
      grades:
        - {from: 0%, label: graded}
      """;

  @TempDir
  private Path folder;

  private Path temporary = Path.of("");
  private String report = "";
  private long grader;

  @BeforeEach
  void makeAFolderForWhatLivesAsLongAsOneRun() throws IOException {
    temporary = Files.createDirectory(folder.resolve("tmp"));
  }

  @AfterEach
  void nothingIsLeft() throws IOException, InterruptedException {
    Leftovers.assertNone(grader, temporary);
  }

  @Test
  void filesOfEveryOddKindAreNamedAndTheOthersGraded() throws Exception {
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put("good.py", "def one() -> int:\n    return 1\n".getBytes(UTF_8));
    files.put(
        "test_good.py",
        "from good import one\n\n\ndef test_one():\n    assert one() == 1\n".getBytes(UTF_8));
    files.put("python2.py", "print 'hello'\n".getBytes(UTF_8));
    files.put("unclosed.py", "def f(:\n".getBytes(UTF_8));
    files.put("latin.py", "NAME = 'M\u00fcller'\n".getBytes(ISO_8859_1));
    files.put("crlf.py", "x = 1\r\ny = 2\r\n".getBytes(UTF_8));
    files.put("zeros.py", "x = 1\0\n".getBytes(UTF_8));
    files.put("empty.py", new byte[0]);
    files.put("--config=x", "[tool.black]\n".getBytes(UTF_8));
    files.put("--config=x.py", "x = 1\n".getBytes(UTF_8));
    files.put("-rf.py", "x = 1\n".getBytes(UTF_8));
    files.put("two\nlines.py", "x  =  1\n".getBytes(UTF_8));
    files.put("tab\tand \u202e bidi.py", "import os\n".getBytes(UTF_8));
    files.put("$(touch owned).py", "x = 1\n".getBytes(UTF_8));
    files.put("notes.ipynb", "{\"cells\": []}".getBytes(UTF_8));
    files.put("huge.bin", noise(100_000_000));

    grade(Repositories.of(folder.resolve("odd.git"), files), "default");

    assertThat(report)
        .contains("\"python2.py\"", "\"unclosed.py\"", "\"latin.py\"", "1 of kind too large");
    assertThat(report).contains("1 of 1 test passed").doesNotContain("\u202e");
    assertThat(folder.resolve("out/report.html")).content().doesNotContain("\u202e");
  }

  @Test
  void noPythonAtAllIsSaidForEveryCheckThatNeedsIt() throws Exception {
    grade(Repositories.of(folder.resolve("go.git"), "main.go", "package main\n"), "default");

    assertThat(report).contains("The submission has no Python file");
  }

  @Test
  void twentyThousandCommitsAndAsManyFilesAsAreReadAreGraded() throws Exception {
    Path repository = Repositories.large(folder.resolve("large.git"), 20_000, 4_998);

    grade(repository, "default");

    assertThat(report).contains("\"pythonFiles\": 4999").contains("\"commitsRead\": 5000");
  }

  @Test
  void testsThatFloodForkAndIgnoreSignalsLoseOnlyThemselves() throws Exception {
    grade(Repositories.of(folder.resolve("hostile.git"), "test_hostile.py", """
            import os
            import signal
            import subprocess
            import sys


            def test_fine():
                assert True


            def test_prints_a_gigabyte():
                line = "x" * 1_000_000
                for _ in range(1000):
                    os.write(1, line.encode())


            def test_forks_without_end():
                try:
                    while True:
                        if os.fork() == 0:
                            signal.pause()
                except OSError:
                    pass


            def test_ignores_sigterm_for_ever():
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
                signal.signal(signal.SIGINT, signal.SIG_IGN)
                while True:
                    pass
            """), "hostile");

    assertThat(report).contains("test_hostile.py", "limit").contains("1 of 1 file is formatted");
  }

  @Test
  void testsThatAllocateWithoutEndAreStoppedAtTheMemoryLimit() throws Exception {
    grade(Repositories.of(folder.resolve("memory.git"), "test_memory.py", """
            def test_fine():
                assert True


            def test_allocates_without_end():
                kept = []
                while True:
                    kept.append(bytearray(10_000_000))
            """), "hostile");

    assertThat(report).contains("1 of 2 tests passed").contains("memory");
  }

  @Test
  void testsThatEndTheProcessDoNotPassByIt() throws Exception {
    grade(Repositories.of(folder.resolve("exit.git"), "test_exit.py", """
            import os


            def test_leaves():
                os._exit(0)


            def test_never_reached():
                assert False
            """), "hostile");

    assertThat(report).contains("0 of 2 tests passed");
  }

  /** Grades and keeps the report; the exit code must blame nobody else. */
  private void grade(Path repository, String rubric) throws Exception {
    Path out = folder.resolve("out");
    Path file = Files.writeString(folder.resolve("hostile.yaml"), HOSTILE_RUBRIC);
    String named = rubric.equals("hostile") ? file.toString() : rubric;
    GraderProcess process = GraderProcess.start(
        folder.resolve("said.txt"),
        Map.of("TMPDIR", temporary.toString()),
        "grade",
        repository.toString(),
        "--rubric",
        named,
        "--out",
        out.toString(),
        "--sandbox",
        "docker",
        "--quiet");

    grader = process.pid();
    assertThat(process.end()).as(process.text()).isIn(0, 1);
    report = Files.readString(out.resolve("report.json"));
    assertThat(report)
        .doesNotContain("\"inconclusive\": [\n    {")
        .doesNotContain("internal error");
  }

  private static byte[] noise(int bytes) {
    byte[] noise = new byte[bytes];
    new Random(7).nextBytes(noise);
    return noise;
  }
}
