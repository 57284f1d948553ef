package dev.grader.submission.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.submission.FilesInMemory;
import dev.grader.submission.dependency.Dependencies.Place;
import dev.grader.submission.dependency.Dependencies.PythonRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyReaderTest {

  @Test
  void readsARequirementsFileWithCommentsHashesAndContinuations() throws IOException {
    Dependencies read = read("requirements.txt", """
                # runtime
                Flask >= 2.0, <4   # web
                requests[socks]==2.32.0 \\
                    --hash=sha256:aaaa \\
                    --hash=sha256:bbbb
                tomli; python_version < "3.11"
                -e .
                """);

    assertThat(read.lines())
        .containsExactly(
            "flask>=2.0,<4", "requests[socks]==2.32.0", "tomli ; python_version < \"3.11\"");
    assertThat(read.requirements().get(1).place()).isEqualTo(new Place("requirements.txt", 3));
    assertThat(read.refused()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--index-url http://x/${TOKEN}",
        "--no-binary :all:",
        "-r /etc/passwd",
        "-r ../../secret.txt",
        "-c constraints.txt",
        "git+https://example.com/x.git",
        "internal @ https://example.com/x.whl",
        "./vendored.whl",
        "evil;os.system('x') # $",
        "name --global-option=x",
        "wheel`id`"
      })
  void refusesEverythingThatIsNotAPlainRequirement(String line) throws IOException {
    Dependencies read = read("requirements.txt", "good==1\n" + line + "\n");

    assertThat(read.lines()).containsExactly("good==1");
    assertThat(read.refused()).singleElement().satisfies(refused -> {
      assertThat(refused.place()).isEqualTo(new Place("requirements.txt", 2));
      assertThat(refused.reason()).isNotEmpty();
    });
  }

  @Test
  void readsProjectExtrasForTestsAndDependencyGroups() throws IOException {
    Dependencies read = read("pyproject.toml", """
                [project]
                name = "shop"
                requires-python = ">=3.11"
                dependencies = [
                  "httpx>=0.27",
                ]
                [project.optional-dependencies]
                dev = ["pytest", "shop[docs]"]
                docs = ["sphinx"]
                [dependency-groups]
                test = ["pytest-cov", {include-group = "lint"}]
                lint = ["ruff"]
                """);

    assertThat(read.lines()).containsExactly("httpx>=0.27", "pytest", "pytest-cov");
    assertThat(read.requirements().get(0).place()).isEqualTo(new Place("pyproject.toml", 5));
    assertThat(read.python()).contains(new PythonRequest(">=3.11", new Place("pyproject.toml", 3)));
  }

  @Test
  void readsPoetryTables() throws IOException {
    Dependencies read = read("pyproject.toml", """
                [tool.poetry.dependencies]
                python = "^3.11"
                fastapi = "^0.115.2"
                pandas = {version = "~2.2", extras = ["parquet"], markers = "os_name == 'posix'"}
                mine = {path = "../mine"}
                [tool.poetry.group.dev.dependencies]
                pytest = "*"
                """);

    assertThat(read.lines())
        .containsExactly(
            "fastapi>=0.115.2,<0.116", "pandas[parquet]>=2.2,<2.3 ; os_name == 'posix'", "pytest");
    assertThat(read.python().map(PythonRequest::specifier)).contains("^3.11");
    assertThat(read.refused())
        .singleElement()
        .satisfies(
            refused -> assertThat(refused.place()).isEqualTo(new Place("pyproject.toml", 5)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "^1.2.3 | >=1.2.3,<2",
        "^0.2.3 | >=0.2.3,<0.3",
        "^0.0.3 | >=0.0.3,<0.0.4",
        "^0     | >=0,<1",
        "~1.2.3 | >=1.2.3,<1.3",
        "~1     | >=1,<2",
        "1.2.3  | ==1.2.3",
        "1.2.*  | ==1.2.*",
        "~=1.4  | ~=1.4",
        ">=1,<2 | >=1,<2",
      })
  void translatesPoetryVersionsToSpecifiers(String poetry, String pep440) {
    assertThat(PackageEntry.specifiers(poetry)).isEqualTo(pep440);
  }

  @Test
  void takesTheVersionThatALockFileChose() throws IOException {
    Dependencies read = DependencyReader.read(FilesInMemory.of(Map.of(
        "pyproject.toml", "[project]\nname='x'\ndependencies=['httpx>=0.27']\n",
        "uv.lock", """
                        version = 1
                        [[package]]
                        name = "httpx"
                        version = "0.28.1"
                        source = { registry = "index" }
                        [[package]]
                        name = "anyio"
                        version = "4.6.0"
                        source = { registry = "index" }
                        """)));

    assertThat(read.lines()).containsExactly("httpx==0.28.1");
    assertThat(read.requirements().get(0).place()).isEqualTo(new Place("pyproject.toml", 3));
  }

  @Test
  void readsALockFileThatStandsAlone() throws IOException {
    Dependencies read = read("Pipfile.lock", """
                {"default": {"requests": {"version": "==2.32.0"}},
                 "develop": {"pytest": {"version": "==8.0.0"}, "mine": {"path": "."}}}
                """);

    assertThat(read.lines()).containsExactly("pytest==8.0.0", "requests==2.32.0");
    assertThat(read.requirements().get(1).place()).isEqualTo(new Place("Pipfile.lock", 2));
  }

  @Test
  void readsAPipfile() throws IOException {
    Dependencies read = read("Pipfile", """
                [packages]
                requests = "*"
                flask = {version = "==3.0.0", extras = ["async"]}
                tool = {git = "https://example.com/x.git"}
                [dev-packages]
                pytest = ">=8"
                [requires]
                python_version = "3.11"
                """);

    assertThat(read.lines()).containsExactly("flask[async]==3.0.0", "pytest>=8", "requests");
    assertThat(read.python().map(PythonRequest::specifier)).contains("3.11");
    assertThat(read.refused()).hasSize(1);
  }

  @Test
  void readsSetupCfg() throws IOException {
    Dependencies read = read("setup.cfg", """
                [metadata]
                name = x
                [options]
                python_requires = >=3.10
                install_requires =
                    click>=8,<9
                    # not this
                    rich
                [options.extras_require]
                test = pytest; python_version > "3"
                docs = sphinx
                """);

    assertThat(read.lines())
        .containsExactly("click>=8,<9", "pytest ; python_version > \"3\"", "rich");
    assertThat(read.requirements().get(0).place()).isEqualTo(new Place("setup.cfg", 6));
  }

  @Test
  void readsSetupPyWithoutRunningIt() throws IOException {
    Dependencies read = read("setup.py", """
                import os
                os.system("touch /tmp/ran")
                REQUIRES = [
                    "click>=8",  # cli
                    'rich',
                ]
                setup(
                    install_requires=REQUIRES,
                    extras_require={"test": ["pytest"], "docs": ["sphinx"]},
                    python_requires=">=3.9",
                )
                """);

    assertThat(read.lines()).containsExactly("click>=8", "pytest", "rich");
    assertThat(read.requirements().get(0).place()).isEqualTo(new Place("setup.py", 4));
    assertThat(read.requirements().get(1).place()).isEqualTo(new Place("setup.py", 5));
    assertThat(read.python().map(PythonRequest::specifier)).contains(">=3.9");
  }

  @Test
  void showsAMistakeInTomlAtItsPlaceAndReadsTheRest() throws IOException {
    Dependencies read = DependencyReader.read(FilesInMemory.of(Map.of(
        "pyproject.toml", "[project]\ndependencies = [oops\n", "requirements.txt", "flask\n")));

    assertThat(read.lines()).containsExactly("flask");
    assertThat(read.refused())
        .isNotEmpty()
        .allSatisfy(refused -> assertThat(refused.reason()).startsWith("not valid TOML"));
  }

  @Test
  void readsTheExtrasThatARequirementsFileAsksForByName() throws IOException {
    Dependencies read = DependencyReader.read(FilesInMemory.of(Map.of(
        "requirements-dev.txt", "-e .[socks, fast-json]  # for the tests\n",
        "setup.cfg", """
            [options.extras_require]
            socks = pysocks
            fast_json = orjson
            docs = sphinx
            """)));

    assertThat(read.lines()).containsExactly("orjson", "pysocks");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      pyproject.toml | [project.optional-dependencies]%ndocs = ['Sphinx>=7']%n
      pyproject.toml | [tool.poetry.group.docs.dependencies]%nsphinx = '^7'%n
      setup.cfg      | [options.extras_require]%ndocs =%n    sphinx>=7%n
      setup.py       | setup(extras_require={'docs': ['sphinx>=7']})
      """)
  void namesWhatOnlyGroupsDeclareThatAreNotInstalled(String file, String text) throws IOException {
    Dependencies read = read(file, text.formatted());

    assertThat(read.optional()).containsExactly("sphinx");
    assertThat(read.requirements()).isEmpty();
  }

  @Test
  void readsWhatAShellOfWindowsWrote() throws IOException {
    Dependencies read =
        DependencyReader.read(FilesInMemory.inUtf16(Map.of("requirements.txt", "flask==3.0\r\n")));

    assertThat(read.lines()).containsExactly("flask==3.0");
    assertThat(read.refused()).isEmpty();
  }

  @Test
  void refusesMoreThanTwoHundredRequirements() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      many.append("package-").append(i).append('\n');
    }

    Dependencies read = read("requirements.txt", many.toString());

    assertThat(read.requirements()).hasSize(200);
    assertThat(read.refused()).hasSize(100);
  }

  @Test
  void findsNothingInASubmissionWithoutDependencyFiles() throws IOException {
    assertThat(read("main.py", "print(1)\n"))
        .isEqualTo(new Dependencies(List.of(), List.of(), java.util.Optional.empty()));
  }

  private static Dependencies read(String path, String text) throws IOException {
    return DependencyReader.read(FilesInMemory.of(Map.of(path, text)));
  }
}
