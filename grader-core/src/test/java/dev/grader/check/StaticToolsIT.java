package dev.grader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.grader.check.black.BlackType;
import dev.grader.check.ruff.RuffType;
import dev.grader.check.structure.StructureType;
import dev.grader.config.Settings;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Unit;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxProvider;
import dev.grader.sandbox.TarArchive;
import dev.grader.sandbox.docker.RealEngine;
import dev.grader.servers.UsesEngine;
import dev.grader.submission.FilesInMemory;
import dev.grader.submission.SourceFile;
import dev.grader.submission.dependency.Dependencies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real tools over hostile files, in a real sandbox. */
@UsesEngine
class StaticToolsIT {
  private static final String UNUSED = "import os\n";

  @TempDir
  private static Path cache;

  @AutoClose
  private static SandboxProvider provider;

  private static String version;

  @BeforeAll
  static void connect() throws Exception {
    provider = RealEngine.provider(cache);
    version = provider.connect().get(0);
    provider.prepare(version, line -> {});
  }

  @Test
  void noConfigurationOfTheCandidateExcludesAnything() throws Exception {
    Map<String, String> files = Map.of(
        "pyproject.toml",
            "[tool.ruff]\nexclude = ['*']\n[tool.black]\nforce-exclude = '.*'\nline-length = 9000\n",
        "app/.ruff.toml", "exclude = ['*']\n",
        "app/ruff.toml", "[lint]\nselect = []\n",
        "app/main.py", UNUSED + "x  =  1\n");

    assertThat(ruff(files).measures()).containsEntry("findings", Measure.count(1));
    assertThat(black(files).measures()).containsEntry("formatted", Measure.share(0, 1));
  }

  @Test
  void noBlanketSuppressionHidesFindings() throws Exception {
    Evidence.Gathered found = ruff(Map.of(
        "a.py", "# ruff: noqa\n" + UNUSED,
        "b.py", "import sys  # noqa\n",
        "c.py", "import re  # noqa: F401\n"));

    assertThat(found.measures())
        .containsEntry("findings", Measure.count(2))
        .containsEntry("suppressed", Measure.count(3));
  }

  @Test
  void noCommentSwitchesTheFormatterOff() throws Exception {
    Evidence.Gathered found = black(Map.of(
        "pyproject.toml", "[tool.black]\nrequired-version = '1'\n",
        "a.py", "# fmt: off\nx  =  1\n",
        "b.py", "x  =  1  # fmt: skip\n",
        "c.py", "# fmt: off\nx = 1\n"));

    assertThat(found.measures()).containsEntry("formatted", Measure.share(1, 3));
    assertThat(found.findings())
        .extracting(Finding::rule, Finding::path, Finding::line)
        .containsExactly(tuple("formatter-off", "a.py", 2), tuple("formatter-off", "b.py", 1));
  }

  @Test
  void noIgnoreFileHidesFiles() throws Exception {
    Map<String, String> files =
        Map.of(".gitignore", "*.py\n", ".ignore", "*\n", "a.py", UNUSED, "b.py", "x  =  1\n");

    assertThat(ruff(files).measures()).containsEntry("findings", Measure.count(1));
    assertThat(black(files).measures()).containsEntry("formatted", Measure.share(1, 2));
  }

  @Test
  void noBrokenConfigurationBreaksATool() throws Exception {
    Map<String, String> files = Map.of(
        "pyproject.toml", "[tool.ruff\nextend = '/etc/passwd'\n",
        "ruff.toml", "extend = '/etc/passwd'\n",
        "a.py", UNUSED);

    assertThat(ruff(files).findings()).extracting(Finding::rule).containsExactly("F401");
    assertThat(black(files).measures()).containsEntry("formatted", Measure.share(1, 1));
  }

  @Test
  void aFileThatKillsParsersCostsThatFileOnly() throws Exception {
    Map<String, String> files = Map.of(
        "a.py",
        UNUSED,
        "minus.py",
        "x = " + "-".repeat(20_000) + "1\n",
        "large.py",
        "x = '" + "a".repeat(1_200_000) + "'\n",
        "z.py",
        "import re\n");

    assertThat(ruff(files).findings())
        .extracting(Finding::rule, Finding::path)
        .containsExactly(
            tuple("F401", "a.py"),
            tuple("not-checkable", "large.py"),
            tuple("not-checkable", "minus.py"),
            tuple("F401", "z.py"));
    assertThat(black(files).measures()).containsEntry("formatted", Measure.share(2, 4));
    assertThat(structure(files).measures())
        .containsEntry("files", Measure.count(4))
        .containsEntry("unreadable", Measure.count(2));
  }

  @Test
  void noNameOfAFileIsAnOption() throws Exception {
    Map<String, String> files = Map.of(
        "--config=x.py", UNUSED,
        "@list.py", UNUSED,
        "new\nline.py", UNUSED,
        "\u001b]0;title\u0007.py", UNUSED,
        "-.py", UNUSED);

    assertThat(ruff(files).findings())
        .extracting(Finding::path)
        .containsExactlyInAnyOrderElementsOf(files.keySet());
    assertThat(black(files).measures()).containsEntry("formatted", Measure.share(5, 5));
    assertThat(structure(files).measures()).containsEntry("files", Measure.count(5));
  }

  @Test
  void noModuleOfTheCandidateStandsInForOneOfOurs() throws Exception {
    String hostile = "raise SystemExit(0)\n";
    Map<String, String> files = Map.of(
        "black.py",
        hostile,
        "ruff.py",
        hostile,
        "json.py",
        hostile,
        "ast.py",
        hostile,
        "workers.py",
        hostile,
        "sitecustomize.py",
        hostile);

    assertThat(black(files).measures()).containsEntry("formatted", Measure.share(6, 6));
    assertThat(ruff(files).measures()).containsEntry("findings", Measure.count(0));
    assertThat(structure(files).measures()).containsEntry("files", Measure.count(6));
  }

  @Test
  void codeOutsideOfFunctionsEndsWhereAFunctionInABlockBegins() throws Exception {
    String optional = """
        try:
            import fast
        except ImportError:
            fast = None
        if fast:
            class Quick:
                def first(self, values):
                    for value in values:
                        if value:
                            return value
            def nothing():
                return 0
        """;

    assertThat(structure(Map.of("a.py", optional)).measures())
        .containsEntry("outside-functions", Measure.share(1, 12));
  }

  @Test
  void aProgramInATryIsNoGuardedImport() throws Exception {
    String hidden = """
        def add(a, b):
            return a + b
        try:
            import requests
            for n in range(3):
                if n:
                    print(requests.get("http://localhost"))
        except Exception as problem:
            print(problem)
        """;

    assertThat(structure(Map.of("a.py", hidden)).measures())
        .containsEntry("outside-functions", Measure.share(7, 9))
        .containsEntry("longest-function", Measure.of(7, Unit.LINES))
        .containsEntry("highest-complexity", Measure.count(4))
        .containsEntry("undeclared-imports", Measure.count(1));
  }

  @Test
  void anImportThatMayFailIsGuardedWhateverItSaysThen() throws Exception {
    String guarded = """
        from typing import TYPE_CHECKING
        try:
            import tomllib
        except ModuleNotFoundError:
            try:
                import tomli as tomllib
            except Exception:
                print("no TOML")
                raise SystemExit(1)
        try:
            import numpy
            numpy.seterr(all="ignore")
        except ImportError:
            numpy = None
        if TYPE_CHECKING:
            import sys
            if sys.version_info >= (3, 11):
                import pandas
        """;

    assertThat(structure(Map.of("a.py", guarded)).measures())
        .containsEntry("outside-functions", Measure.share(5, 18))
        .containsEntry("undeclared-imports", Measure.count(0));
  }

  @Test
  void takesAFileCalledTestForTestsWhereItHoldsSome() throws Exception {
    String test = "from calc import ONE\n\ndef test_one():\n    assert ONE\n";
    assertThat(structure(Map.of("calc.py", "ONE = 1\n", "test.py", test)).measures())
        .containsEntry("tests", Measure.count(1))
        .containsEntry("test-code", Measure.share(3, 4));
    assertThat(structure(Map.of("calc.py", "ONE = 1\n", "test.py", "x = 1\n")).measures())
        .containsEntry("test-code", Measure.share(0, 2));
  }

  @Test
  void namesCodeThatIsNotPython3() throws Exception {
    Map<String, String> files = Map.of("old.py", "print 'hello'\n", "half.py", "def f(:\n");

    assertThat(structure(files).findings())
        .extracting(Finding::rule, Finding::path, Finding::line)
        .containsExactly(tuple("syntax-error", "half.py", 1), tuple("python-2", "old.py", 1));
    assertThat(black(files).findings())
        .extracting(Finding::rule)
        .containsExactly("does-not-parse", "does-not-parse");
    assertThat(ruff(files).findings()).extracting(Finding::rule).containsOnly("syntax-error");
  }

  private static Evidence.Gathered black(Map<String, String> files) throws Exception {
    return gather(new BlackType(), files);
  }

  private static Evidence.Gathered ruff(Map<String, String> files) throws Exception {
    return gather(new RuffType(), files);
  }

  private static Evidence.Gathered structure(Map<String, String> files) throws Exception {
    return gather(new StructureType(), files);
  }

  private static Evidence.Gathered gather(CheckType type, Map<String, String> files)
      throws Exception {
    FilesInMemory checkout = FilesInMemory.of(files);
    String python = checkout.files().stream()
        .filter(SourceFile::isGradedPython)
        .map(file -> file.path() + "\0")
        .collect(Collectors.joining());
    Map<String, byte[]> tar = new TreeMap<>(Map.of("input/python-files", bytes(python)));
    files.forEach((path, text) -> tar.put("submission/" + path, bytes(text)));
    try (Sandbox sandbox = provider.open(TarArchive.of(tar), version, Limits.DEFAULT)) {
      Workbench bench = new Workbench(checkout, sandbox, Dependencies.NONE, Duration.ofMinutes(5));
      return (Evidence.Gathered)
          CheckRequest.read(type, Settings.empty()).check().gather(bench);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
