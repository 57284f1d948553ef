package dev.grader.submission.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.submission.FilesInMemory;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DependencyFoldersTest {
  @Test
  void looksInTheFoldersBelowTheRootWhereTheRootHasNothing() throws IOException {
    Dependencies below = read("backend/requirements.txt", "flask\n");
    Dependencies inRequirements = DependencyReader.read(FilesInMemory.of(Map.of(
        "requirements/base.txt", "flask\n", "requirements/dev.txt", "-r base.txt\npytest\n")));

    assertThat(below.lines()).containsExactly("flask");
    assertThat(inRequirements.lines()).containsExactly("flask", "pytest");
  }

  @Test
  void aFileThatDeclaresNothingHidesNoOther() throws IOException {
    Dependencies read = DependencyReader.read(FilesInMemory.of(Map.of(
        "pyproject.toml", "[tool.ruff]\nline-length = 100\n",
        "backend/requirements.txt", "requests\n")));

    assertThat(read.lines()).containsExactly("requests");
  }

  @Test
  void readsTheFolderOfTheProjectForWhatTheRootDoesNotName() throws IOException {
    Dependencies read = DependencyReader.read(FilesInMemory.of(Map.of(
        "requirements-dev.txt", "ruff\nflask==3.0\n",
        "backend/requirements.txt", "flask==2.0\nrequests\n",
        "backend/pytest.ini", "[pytest]\n",
        "backend/app.py", "",
        "backend/test_app.py", "")));

    assertThat(read.lines()).containsExactly("flask==3.0", "requests", "ruff");
  }

  private static Dependencies read(String path, String text) throws IOException {
    return DependencyReader.read(FilesInMemory.of(Map.of(path, text)));
  }
}
