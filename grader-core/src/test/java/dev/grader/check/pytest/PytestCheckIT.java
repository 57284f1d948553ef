package dev.grader.check.pytest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.grader.evidence.Evidence;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.sandbox.Limits;
import dev.grader.servers.UsesEngine;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of honest candidates in a real sandbox. */
@UsesEngine
class PytestCheckIT {
  @TempDir
  private static Path cache;

  @AutoClose
  private static RealRun real;

  @BeforeAll
  static void connect() throws Exception {
    real = RealRun.connect(cache);
  }

  @Test
  void runsTestsOfPytestAndOfUnittestAndMeasuresWhatTheyCover() throws Exception {
    Evidence.Gathered found =
        real.run(Map.of("app.py", """
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
  void measuresEveryFolderOfTheCandidatesAndHeedsNoCommentThatTakesCodeOut() throws Exception {
    Evidence.Gathered found = real.run(Map.of(
        "env/__init__.py", "",
        "env/grid.py", """
            from typing import TYPE_CHECKING, Protocol

            if TYPE_CHECKING:
                import decimal

            class Grid(Protocol):
                def size(self) -> int: ...

            def step(x):  # pragma: no cover
                if x:  # pragma: no branch
                    return 0
                return 1
            """,
        "test_grid.py", "from env.grid import step\n\ndef test_step(): assert step(0) == 1\n"));

    assertThat(found.measures())
        .containsEntry("line-coverage", Measure.share(5, 6))
        .containsEntry("branch-coverage", Measure.share(1, 2));
  }

  @Test
  void measuresAllOfTheSubmissionWhereTestsRunInAFolderOfIt() throws Exception {
    Evidence.Gathered found = real.run(Map.of(
        "backend/pytest.ini", "[pytest]\n",
        "backend/app/core.py", "ONE = 1\n",
        "backend/tests/test_core.py", "from app.core import ONE\n" + RealRun.PASSES,
        "scripts/seed.py", "print(1)\n"));

    assertThat(found.measures())
        .containsEntry("passed", Measure.share(1, 1))
        .containsEntry("line-coverage", Measure.share(1, 2));
  }

  @Test
  void findsThePackageInSrcAndItsCommandAsIfItWereInstalled() throws Exception {
    Evidence.Gathered found = real.run(Map.of(
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
        "from mytool import cli\n" + RealRun.PASSES));

    assertThat(found.measures())
        .containsEntry("passed", Measure.share(3, 3))
        .containsEntry("line-coverage", Measure.share(3, 3));
  }

  @Test
  void installsWhatIsDeclaredAndLoadsItsPytestPlugins() throws Exception {
    Evidence.Gathered found = real.run(Map.of(
        "requirements.txt", "pytest-asyncio\npytest-cov\n",
        "pytest.ini", "[pytest]\nasyncio_mode = auto\naddopts = --cov=app --no-such-option\n",
        "test_async.py", "async def test_waits(): pass\n"));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 1));
  }

  @Test
  void namesTheModuleThatIsMissing() throws Exception {
    Evidence.Gathered found = real.run(Map.of(
        "test_a.py", RealRun.PASSES, "test_b.py", "import sqlalchemy.orm\n" + RealRun.PASSES));

    assertThat(found.measures()).containsEntry("passed", Measure.share(1, 2));
    assertThat(found.findings())
        .extracting(Finding::rule, Finding::path, Finding::line)
        .containsExactly(tuple("missing-module", "test_b.py", 1));
  }

  @Test
  void runsOnEveryPythonThatIsOffered() throws Exception {
    for (String version : real.pythons()) {
      Map<String, String> files =
          Map.of("app.py", "ONE = 1\n", "test_a.py", "import app\n" + RealRun.PASSES);

      Evidence.Gathered found = real.run(version, files, Limits.DEFAULT, RealRun.MINUTE);

      assertThat(found.measures())
          .as(version)
          .containsEntry("passed", Measure.share(1, 1))
          .containsEntry("line-coverage", Measure.share(1, 1));
    }
  }
}
