package dev.grader.submission.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.submission.FilesInMemory;
import dev.grader.submission.dependency.Dependencies.Place;
import dev.grader.submission.dependency.Dependencies.PythonRequest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CondaEnvironmentTest {
  @Test
  void readsAnEnvironmentOfConda() throws IOException {
    String text = """
        name: answer
        channels:
          - conda-forge
        dependencies:
          - python=3.12
          - conda-forge::numpy=1.26.4=py312heda63a1_0
          - "pandas>=2,<3"  # for the tables
          - psycopg2
          - libpq=16
          - pip
          - pip:
              - idna==3.10
              - -r requirements.txt
          - tqdm
        prefix: /home/ada
        """;

    Dependencies read = DependencyReader.read(FilesInMemory.of(Map.of("environment.yml", text)));

    assertThat(read.lines())
        .containsExactly("idna==3.10", "numpy==1.26.*", "pandas>=2,<3", "psycopg2-binary", "tqdm");
    assertThat(read.python()).contains(new PythonRequest("3.12", new Place("environment.yml", 5)));
    assertThat(read.refused()).isEmpty();
  }

  @Test
  void addsWhatOnlyAnEnvironmentOfCondaNamesInAnyVersion() throws IOException {
    Dependencies read = DependencyReader.read(FilesInMemory.of(Map.of(
        "requirements.txt", "numpy==2.1.0\n",
        "environment.yml", "dependencies:\n  - numpy=1.26\n  - pandas=1.5\n")));

    assertThat(read.lines()).containsExactly("numpy==2.1.0", "pandas");
  }
}
