package dev.grader.submission.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.submission.FilesInMemory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfiguredLineLengthTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      pyproject.toml | [tool.black]\\nline-length = 99
      pyproject.toml | [tool.ruff]\\nline-length = 99
      ruff.toml      | line-length = 99
      .ruff.toml     | line-length = 99
      setup.cfg      | [flake8]\\nmax-line-length = 99
      .flake8        | [flake8]\\nmax_line_length=99  # wide
      tox.ini        | [tox]\\nmax-line-length = 12\\n[flake8]\\nmax-line-length: 99
      """)
  void readsEachFileThatCanSetIt(String path, String text) throws Exception {
    FilesInMemory files = FilesInMemory.of(Map.of(path, text.replace("\\n", "\n")));

    assertThat(ConfiguredLineLength.find(files)).hasValue(99);
  }

  @Test
  void believesTheFormatterBeforeTheLinter() throws Exception {
    String pyproject = "[tool.ruff]\nline-length = 120\n[tool.black]\nline-length = 100\n";
    FilesInMemory files =
        FilesInMemory.of(Map.of("pyproject.toml", pyproject, "ruff.toml", "line-length = 79"));

    assertThat(ConfiguredLineLength.find(files)).hasValue(100);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      pyproject.toml | [tool.black
      pyproject.toml | [tool.black]\\nline-length = 'wide'
      pyproject.toml | [tool.black]\\nline-length = -1
      pyproject.toml | tool = 3
      setup.cfg      | [metadata]\\nmax-line-length = 99
      setup.cfg      | [flake8]\\nmax-line-length = 99999999999
      """)
  void findsNothingInWhatSetsNothing(String path, String text) throws Exception {
    FilesInMemory files = FilesInMemory.of(Map.of(path, text.replace("\\n", "\n")));

    assertThat(ConfiguredLineLength.find(files)).isEmpty();
  }
}
