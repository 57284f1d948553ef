package dev.grader.submission.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.submission.FilesInMemory;
import dev.grader.submission.dependency.Dependencies.Place;
import dev.grader.submission.dependency.Dependencies.PythonRequest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PythonVersionFileTest {
  @Test
  void readsPythonVersionFileBeforeTheManifest() throws IOException {
    Dependencies read = DependencyReader.read(FilesInMemory.of(Map.of(
        ".python-version", "3.11.9\n", "pyproject.toml", "[project]\nrequires-python='>=3.9'\n")));

    assertThat(read.python())
        .contains(new PythonRequest("3.11.9", new Place(".python-version", 1)));
    assertThat(read.supported()).map(PythonRequest::specifier).contains(">=3.9");
  }

  @Test
  void takesThePythonOfTheDeveloperForNoWordOnOlderOnes() throws IOException {
    Dependencies read =
        DependencyReader.read(FilesInMemory.of(Map.of(".python-version", "3.13\n")));

    assertThat(read.python()).map(PythonRequest::specifier).contains("3.13");
    assertThat(read.supported()).isEmpty();
  }
}
