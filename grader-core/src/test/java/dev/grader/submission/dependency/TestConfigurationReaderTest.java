package dev.grader.submission.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.submission.FilesInMemory;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestConfigurationReaderTest {

  @ParameterizedTest
  @CsvSource({
    "pytest.ini, [pytest]",
    ".pytest.ini, [pytest]",
    "tox.ini, [pytest]",
    "setup.cfg, [tool:pytest]"
  })
  void readsTheIniFilesThatPytestReads(String file, String section) throws IOException {
    String text = section + """

        testpaths = tests  integration
        pythonpath = src
            lib
        # asyncio_mode = strict
        asyncio_mode = auto
        markers =
            slow: takes long
            db: needs a database
        addopts = -k "not hard" --cov=app -p cheat
        python_files: check_*.py
        """;

    TestConfiguration found = read(Map.of(file, text));

    assertThat(found.testPaths()).containsExactly("tests", "integration");
    assertThat(found.pythonPath()).containsExactly("src", "lib");
    assertThat(found.options())
        .isEqualTo(Map.of(
            "asyncio_mode", List.of("auto"),
            "markers", List.of("slow: takes long", "db: needs a database"),
            "python_files", List.of("check_*.py")));
    assertThat(found.ignored()).containsExactly("addopts");
  }

  @Test
  void readsTheTablesOfPyproject() throws IOException {
    String text = """
        [tool.pytest.ini_options]
        testpaths = ["tests"]
        pythonpath = "src lib"
        xfail_strict = true
        env = ["API_KEY=test", "D:MODE=x y", "PYTHONPATH=/evil", "LD_PRELOAD=x.so"]
        filterwarnings = ["error", "ignore::DeprecationWarning"]
        log_cli = true
        """;

    TestConfiguration found = read(Map.of("pyproject.toml", text));

    assertThat(found.testPaths()).containsExactly("tests");
    assertThat(found.pythonPath()).containsExactly("src", "lib");
    assertThat(found.options())
        .containsEntry("xfail_strict", List.of("true"))
        .containsEntry("filterwarnings", List.of("error", "ignore::DeprecationWarning"));
    assertThat(found.environment()).isEqualTo(Map.of("API_KEY", "test", "MODE", "x y"));
    assertThat(found.ignored()).containsExactly("log_cli");
  }

  @Test
  void takesTheFileThatPytestPrefers() throws IOException {
    TestConfiguration found = read(Map.of(
        "pytest.ini", "[pytest]\nasyncio_mode = auto\n",
        "pyproject.toml", "[tool.pytest.ini_options]\nasyncio_mode = \"strict\"\n"));

    assertThat(found.options()).containsEntry("asyncio_mode", List.of("auto"));
  }

  @Test
  void takesOutOfAddedOptionsOnlyWhatSaysHowTestsRun() throws IOException {
    TestConfiguration found =
        read(Map.of("pytest.ini", "[pytest]\naddopts = --ds=shop.settings --asyncio-mode auto\n"));

    assertThat(found.options())
        .isEqualTo(Map.of(
            "DJANGO_SETTINGS_MODULE", List.of("shop.settings"), "asyncio_mode", List.of("auto")));
    assertThat(found.environment()).containsEntry("DJANGO_SETTINGS_MODULE", "shop.settings");
  }

  @Test
  void findsTheSettingsOfDjangoInManagePy() throws IOException {
    String manage = "os.environ.setdefault(\"DJANGO_SETTINGS_MODULE\", \"shop.settings\")\n";

    TestConfiguration found = read(Map.of("requirements.txt", "", "site/manage.py", manage));

    assertThat(found.environment()).isEqualTo(Map.of("DJANGO_SETTINGS_MODULE", "shop.settings"));
    assertThat(found.pythonPath()).containsExactly("site");
  }

  @Test
  void findsTheSettingsOfAnApplicationOfDjangoAmongItsTests() throws IOException {
    TestConfiguration found = read(Map.of(
        "setup.cfg", "",
        "example/manage.py", "setdefault('DJANGO_SETTINGS_MODULE', 'example.settings')",
        "tests/settings.py", "INSTALLED_APPS = ['tags']\n",
        "tests/test_settings.py", "def test_settings(): pass\n"));

    assertThat(found.environment()).isEqualTo(Map.of("DJANGO_SETTINGS_MODULE", "tests.settings"));
  }

  @Test
  void readsWhatTheSubmissionIsCalledWhenInstalled() throws IOException {
    String text = """
        [project]
        name = "url-shortener"
        version = "1.2.0"
        [project.scripts]
        shorten = "shortener.cli:main"
        evil = "x:main; import os"
        [project.entry-points."shortener.stores"]
        redis = "shortener.redis:Store [redis]"
        """;

    TestConfiguration found = read(Map.of("pyproject.toml", text));

    assertThat(found.project())
        .contains(new InstalledProject(
            "url-shortener",
            "1.2.0",
            new TreeMap<>(Map.of(
                "console_scripts", new TreeMap<>(Map.of("shorten", "shortener.cli:main")),
                "shortener.stores", new TreeMap<>(Map.of("redis", "shortener.redis:Store"))))));
  }

  @Test
  void readsWhatSetuptoolsInstalls() throws IOException {
    String text = """
        [metadata]
        name = ledger
        version = attr: ledger.__version__
        [options.entry_points]
        console_scripts =
            ledger = ledger.cli:main
        """;

    TestConfiguration found = read(Map.of("setup.cfg", text));

    assertThat(found.project())
        .contains(new InstalledProject(
            "ledger",
            "",
            new TreeMap<>(
                Map.of("console_scripts", new TreeMap<>(Map.of("ledger", "ledger.cli:main"))))));
  }

  @ParameterizedTest
  @CsvSource({
    "backend/requirements.txt backend/app/main.py backend/app/more.py, backend",
    "backend/requirements.txt backend/app/main.py other/main.py, ''",
    "setup.py backend/app/main.py backend/requirements.txt, ''",
    "src/app/notes.txt src/app/main.py, ''",
    "services/api/setup.py services/api/a/b.py, services/api",
    "README.md, ''"
  })
  void findsTheFolderThatIsTheProject(String files, String folder) throws IOException {
    Map<String, String> texts = new HashMap<>();
    Arrays.stream(files.split(" ", -1)).forEach(file -> texts.put(file, ""));

    TestConfiguration found = read(texts);

    assertThat(found.folder()).isEqualTo(folder);
  }

  @Test
  void runsWhereTheTestsAreConfiguredWhateverElseIsThere() throws IOException {
    TestConfiguration found = read(Map.of(
        "backend/pytest.ini", "[pytest]\npythonpath = .\n",
        "backend/app/core.py", "",
        "backend/tests/test_core.py", "",
        "scripts/seed.py", "",
        "pyproject.toml", "[project]\nname = \"shop\"\n"));

    assertThat(found.folder()).isEqualTo("backend");
    assertThat(found.pythonPath()).containsExactly(".", "src", "..");
    assertThat(found.project()).map(InstalledProject::name).contains("shop");
  }

  @Test
  void doesNotRunInAFolderThatHoldsNothingButTests() throws IOException {
    TestConfiguration found = read(Map.of(
        "app.py", "", "tests/pytest.ini", "[pytest]\n", "tests/test_app.py", "import app\n"));

    assertThat(found.folder()).isEmpty();
  }

  @Test
  void importsFromEveryFolderThatIsAProjectAfterTheRoot() throws IOException {
    TestConfiguration found = read(Map.of(
        "backend/requirements.txt", "",
        "backend/tests/test_core.py", "",
        "worker/setup.cfg", "[options]\n",
        "docs/setup.cfg", "[flake8]\n",
        "scripts/test_seed.py", ""));

    assertThat(found.folder()).isEmpty();
    assertThat(found.pythonPath()).containsExactly(".", "src", "worker", "backend");
  }

  @Test
  void takesSettingsOfALinterForNoSignOfAProject() throws IOException {
    TestConfiguration found = read(Map.of(
        "pyproject.toml", "[tool.ruff]\nline-length = 100\n",
        "backend/requirements.txt", "",
        "backend/app/main.py", ""));

    assertThat(found.folder()).isEqualTo("backend");
  }

  @ParameterizedTest
  @CsvSource({"pyproject.toml, = [[", "pytest.ini, ']['", "setup.cfg, '[metadata'"})
  void findsNothingInWhatCannotBeRead(String file, String text) throws IOException {
    TestConfiguration found = read(Map.of(file, text));

    assertThat(found.options()).isEmpty();
    assertThat(found.project()).isEqualTo(Optional.empty());
  }

  @Test
  void handsOverNoControlCharactersAndNoEndlessValues() throws IOException {
    TestConfiguration found = read(Map.of(
        "pyproject.toml",
        "[tool.pytest.ini_options]\nmarkers = [\"a\\u0000b\", \"" + "x".repeat(600)
            + "\", \"ok\"]\n"));

    assertThat(found.options()).isEqualTo(Map.of("markers", List.of("ok")));
  }

  private static TestConfiguration read(Map<String, String> files) throws IOException {
    return TestConfigurationReader.read(FilesInMemory.of(files));
  }
}
