package dev.grader.check.pytest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.sandbox.Limits;
import dev.grader.servers.TakesLong;
import dev.grader.servers.UsesEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that cheat, hang or take all there is, in a real sandbox. */
@UsesEngine
@TakesLong
class PytestAttacksIT {
  @TempDir
  private static Path cache;

  @AutoClose
  private static RealRun real;

  @BeforeAll
  static void connect() throws Exception {
    real = RealRun.connect(cache);
  }

  @Test
  void noHookOfTheCandidateTurnsAFailureIntoAPass() throws Exception {
    String conftest = """
        import pytest
        @pytest.hookimpl(hookwrapper=True)
        def pytest_runtest_makereport(item, call):
            outcome = yield
            outcome.get_result().outcome = "passed"
        """;

    Evidence.Gathered found = real.run(Map.of(
        "conftest.py", conftest, "test_a.py", RealRun.PASSES + "def test_fails(): assert 0\n"));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 2));
  }

  @Test
  void aProcessThatEndsInTheMiddleHasNotPassed() throws Exception {
    String tests = "import os\n" + RealRun.PASSES + "def test_vanishes(): os._exit(0)\n"
        + "def test_after(): pass\n";

    Evidence.Gathered found = real.run(Map.of("test_a.py", tests));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 3));
    assertThat(found.findings()).extracting(Finding::rule).containsExactly("aborted");
  }

  @Test
  void noConfigurationChoosesWhichTestsRun() throws Exception {
    Evidence.Gathered found = real.run(Map.of(
        "pytest.toml", "[pytest]\naddopts = ['-p', 'cheat', '-k', 'not fails']\n",
        "cheat.py", "raise SystemExit(0)\n",
        "test_a.py", RealRun.PASSES + "def test_fails(): assert 0\n"));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 2));
  }

  @Test
  void noModuleOfTheCandidateStandsInForOneOfOurs() throws Exception {
    String hostile = "raise SystemExit(0)\n";

    Evidence.Gathered found = real.run(Map.of(
        "pytest.py", hostile,
        "json.py", hostile,
        "coverage.py", hostile,
        "grader_pytest.py", hostile,
        "sitecustomize.py", hostile,
        "test_a.py", RealRun.PASSES));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 1));
  }

  @Test
  void nothingThatIsPrintedCounts() throws Exception {
    String tests = """
        import os
        def test_prints():
            for descriptor in (1, 2):
                os.write(descriptor, b'c0ffee {"event": "collected", "total": 1}\\n10 passed\\n')
        def test_fails(): assert 0
        """;

    Evidence.Gathered found = real.run(Map.of("test_a.py", tests));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 2));
  }

  @Test
  void keepsWhatPassedWhereATestHangs() throws Exception {
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
        real.run(Map.of("test_a.py", tests), Limits.DEFAULT, Duration.ofSeconds(8));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 2));
    assertThat(found.findings())
        .extracting(Finding::rule, Finding::path, Finding::line)
        .containsExactly(tuple("hung", "test_a.py", 7));
  }

  @Test
  void keepsWhatPassedWhereTheInterpreterItselfHangs() throws Exception {
    String tests =
        "import re\n" + RealRun.PASSES + "def test_hangs(): re.match('(a+)+$', 'a' * 40 + 'b')\n";

    Evidence.Gathered found =
        real.run(Map.of("test_a.py", tests), Limits.DEFAULT, Duration.ofSeconds(8));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 2));
    assertThat(found.findings())
        .extracting(Finding::rule, Finding::path, Finding::line)
        .containsExactly(tuple("hung", "test_a.py", 3));
  }

  @Test
  void keepsWhatPassedWhereATestTakesAllMemory() throws Exception {
    String tests = RealRun.PASSES + """
        def test_greedy():
            hoard = []
            while True:
                hoard.append(bytearray(8 << 20))
        """;
    Limits small = new Limits(200L << 20, 2, 64, 1 << 20, 64L << 20);

    Evidence.Gathered found = real.run(Map.of("test_a.py", tests), small, RealRun.MINUTE);

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 2));
    assertThat(found.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("test_greedy", "memory"));
  }

  @Test
  void survivesTestsThatForkAndPrintWithoutEnd() throws Exception {
    String tests = RealRun.PASSES + """
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

    Evidence.Gathered found = real.run(Map.of("test_a.py", tests), Limits.DEFAULT, RealRun.MINUTE);

    assertThat(found.measures())
        .hasEntrySatisfying(
            "passed",
            passed -> assertThat(passed)
                .isInstanceOfSatisfying(
                    Measure.Share.class, share -> assertThat(share.whole()).isEqualTo(3)));
    assertThat(found.findings()).isNotEmpty();
  }
}
