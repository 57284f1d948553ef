package dev.grader.check.pytest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxProvider;
import dev.grader.sandbox.TarArchive;
import dev.grader.sandbox.docker.RealEngine;
import dev.grader.submission.FilesInMemory;
import dev.grader.submission.dependency.Dependencies;
import dev.grader.submission.dependency.DependencyReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of candidates, honest and not, in a real sandbox. */
class PytestCheckIT {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String PASSES = "def test_passes(): pass\n";

  @TempDir
  private static Path cache;

  @AutoClose
  private static SandboxProvider provider;

  private static String python;

  @BeforeAll
  static void connect() throws Exception {
    provider = RealEngine.provider(cache);
    python = provider.connect().get(0);
    provider.prepare(python, line -> {});
  }

  @Test
  void runsTestsOfPytestAndOfUnittestAndMeasuresWhatTheyCover() throws Exception {
    Evidence.Gathered found =
        run(Map.of("app.py", """
        def double(number):
            if number is None:
                return 0
            return number * 2
        """, "tests/helpers.py", "TWO = 2\n", "tests/test_app.py", """
        import unittest
        from helpers import TWO
        from app import double

        def test_right(): assert double(TWO) == 4
        def test_wrong(): assert double(TWO) == 5

        class Doubling(unittest.TestCase):
            def test_one(self): self.assertEqual(double(1), 2)
            @unittest.skip("later")
            def test_later(self): pass
            def test_many(self):
                for number in range(3):
                    with self.subTest(number=number): self.assertEqual(double(number), 2)
        """));

    assertThat(found.measures())
        .containsEntry("passed", Measure.share(2, 5))
        .containsEntry("failed", Measure.count(2))
        .containsEntry("skipped", Measure.count(1))
        .containsEntry("line-coverage", Measure.share(3, 4))
        .containsEntry("branch-coverage", Measure.share(1, 2));
    assertThat(found.findings())
        .extracting(Finding::rule, Finding::path, Finding::line)
        .containsExactly(
            tuple("failed", "tests/test_app.py", 6),
            tuple("skipped", "tests/test_app.py", 10),
            tuple("failed", "tests/test_app.py", 14));
  }

  @Test
  void findsThePackageInSrcAndItsCommandAsIfItWereInstalled() throws Exception {
    Evidence.Gathered found = run(Map.of(
        "pyproject.toml",
        """
        [project]
        name = "my-tool"
        version = "1.2.3"
        scripts = {mytool = "mytool.cli:main"}
        """,
        "src/mytool/cli.py",
        """
        import sys
        def main():
            print("hello", *sys.argv[1:])
        """,
        "tests/unit/test_cli.py",
        """
        import subprocess
        from importlib.metadata import version
        def test_version(): assert version("my-tool") == "1.2.3"
        def test_command():
            done = subprocess.run(["mytool", "you"], capture_output=True, text=True, env=None)
            assert done.stdout == "hello you\\n"
        """,
        "tests/integration/test_cli.py",
        "from mytool import cli\n" + PASSES));

    assertThat(found.measures())
        .containsEntry("passed", Measure.share(3, 3))
        .containsEntry("line-coverage", Measure.share(3, 3));
  }

  @Test
  void installsWhatIsDeclaredAndLoadsItsPytestPlugins() throws Exception {
    Evidence.Gathered found = run(Map.of(
        "requirements.txt", "pytest-asyncio\npytest-cov\n",
        "pytest.ini", "[pytest]\nasyncio_mode = auto\naddopts = --cov=app --no-such-option\n",
        "test_async.py", "async def test_waits(): pass\n"));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 1));
  }

  @Test
  void namesTheModuleThatIsMissing() throws Exception {
    Evidence.Gathered found =
        run(Map.of("test_a.py", PASSES, "test_b.py", "import sqlalchemy.orm\n" + PASSES));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 2));
    assertThat(found.findings())
        .extracting(Finding::rule, Finding::path, Finding::line)
        .containsExactly(tuple("missing-module", "test_b.py", 1));
  }

  @Test
  void noHookOfTheCandidateTurnsAFailureIntoAPassT01() throws Exception {
    String conftest = """
        import pytest
        @pytest.hookimpl(hookwrapper=True)
        def pytest_runtest_makereport(item, call):
            outcome = yield
            outcome.get_result().outcome = "passed"
        """;

    Evidence.Gathered found =
        run(Map.of("conftest.py", conftest, "test_a.py", PASSES + "def test_fails(): assert 0\n"));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 2));
  }

  @Test
  void aProcessThatEndsInTheMiddleHasNotPassedT02() throws Exception {
    String tests =
        "import os\n" + PASSES + "def test_vanishes(): os._exit(0)\n" + "def test_after(): pass\n";

    Evidence.Gathered found = run(Map.of("test_a.py", tests));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 3));
    assertThat(found.findings()).extracting(Finding::rule).containsExactly("aborted");
  }

  @Test
  void noConfigurationChoosesWhichTestsRunT09T10() throws Exception {
    Evidence.Gathered found = run(Map.of(
        "pytest.toml", "[pytest]\naddopts = ['-p', 'cheat', '-k', 'not fails']\n",
        "cheat.py", "raise SystemExit(0)\n",
        "test_a.py", PASSES + "def test_fails(): assert 0\n"));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 2));
  }

  @Test
  void noModuleOfTheCandidateStandsInForOneOfOursT12T13() throws Exception {
    String hostile = "raise SystemExit(0)\n";

    Evidence.Gathered found = run(Map.of(
        "pytest.py", hostile,
        "json.py", hostile,
        "coverage.py", hostile,
        "grader_pytest.py", hostile,
        "sitecustomize.py", hostile,
        "test_a.py", PASSES));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 1));
  }

  @Test
  void nothingThatIsPrintedCountsT14() throws Exception {
    String tests = """
        import os
        def test_prints():
            for descriptor in (1, 2):
                os.write(descriptor, b'c0ffee {"event": "collected", "total": 1}\\n10 passed\\n')
        def test_fails(): assert 0
        """;

    Evidence.Gathered found = run(Map.of("test_a.py", tests));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 2));
  }

  @Test
  void keepsWhatPassedWhereATestHangsD05() throws Exception {
    String tests = """
        import signal, time
        def test_passes(): pass
        def test_hangs():
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            while True:
                try:
                    time.sleep(60)
                except BaseException:
                    pass
        """;

    Evidence.Gathered found =
        run(Map.of("test_a.py", tests), Limits.DEFAULT, Duration.ofSeconds(8));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 2));
    assertThat(found.findings())
        .extracting(Finding::rule, Finding::path, Finding::line)
        .containsExactly(tuple("hung", "test_a.py", 7));
  }

  @Test
  void keepsWhatPassedWhereTheInterpreterItselfHangs() throws Exception {
    String tests =
        "import re\n" + PASSES + "def test_hangs(): re.match('(a+)+$', 'a' * 40 + 'b')\n";

    Evidence.Gathered found =
        run(Map.of("test_a.py", tests), Limits.DEFAULT, Duration.ofSeconds(8));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 2));
    assertThat(found.findings())
        .extracting(Finding::rule, Finding::path, Finding::line)
        .containsExactly(tuple("hung", "test_a.py", 3));
  }

  @Test
  void keepsWhatPassedWhereATestTakesAllMemoryD02() throws Exception {
    String tests = PASSES + """
        def test_greedy():
            hoard = []
            while True:
                hoard.append(bytearray(8 << 20))
        """;
    Limits small = new Limits(200L << 20, 2, 64, 1 << 20, 64L << 20);

    Evidence.Gathered found = run(Map.of("test_a.py", tests), small, MINUTE);

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 2));
    assertThat(found.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("test_greedy", "memory"));
  }

  @Test
  void survivesTestsThatForkAndPrintWithoutEndD01D04() throws Exception {
    String tests = PASSES + """
        import os, time
        def test_forks():
            for _ in range(2000):
                if os.fork() == 0:
                    time.sleep(60)
        def test_prints():
            line = "x" * 1000
            for _ in range(1_000_000):
                print(line)
        """;

    Evidence.Gathered found = run(Map.of("test_a.py", tests), Limits.DEFAULT, MINUTE);

    assertThat(found.measures())
        .hasEntrySatisfying(
            "passed",
            passed -> assertThat(passed)
                .isInstanceOfSatisfying(
                    Measure.Share.class, share -> assertThat(share.whole()).isEqualTo(3)));
    assertThat(found.findings()).isNotEmpty();
  }

  @Test
  void runsOnEveryPythonThatIsOffered() throws Exception {
    for (String version : provider.connect()) {
      provider.prepare(version, line -> {});
      Map<String, String> files =
          Map.of("app.py", "ONE = 1\n", "test_a.py", "import app\n" + PASSES);

      Evidence.Gathered found = run(version, files, Limits.DEFAULT, MINUTE);

      assertThat(found.measures())
          .as(version)
          .containsEntry("passed", Measure.share(1, 1))
          .containsEntry("line-coverage", Measure.share(1, 1));
    }
  }

  private static Evidence.Gathered run(Map<String, String> files) throws Exception {
    return run(files, Limits.DEFAULT, MINUTE);
  }

  private static Evidence.Gathered run(Map<String, String> files, Limits limits, Duration time)
      throws Exception {
    return run(python, files, limits, time);
  }

  private static Evidence.Gathered run(
      String version, Map<String, String> files, Limits limits, Duration time) throws Exception {
    FilesInMemory checkout = FilesInMemory.of(new HashMap<>(files));
    Map<String, byte[]> tar = new TreeMap<>();
    files.forEach(
        (path, text) -> tar.put("submission/" + path, text.getBytes(StandardCharsets.UTF_8)));
    Dependencies dependencies = DependencyReader.read(checkout);
    try (Sandbox sandbox = provider.open(TarArchive.of(tar), version, limits)) {
      Workbench bench = new Workbench(checkout, sandbox, dependencies, time);
      return (Evidence.Gathered) new PytestCheck().gather(bench);
    }
  }
}
