package dev.grader.check.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.submission.FilesInMemory;
import dev.grader.submission.dependency.Dependencies;
import dev.grader.submission.dependency.Dependencies.Place;
import dev.grader.submission.dependency.Dependencies.Refused;
import dev.grader.submission.dependency.DependencyReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredPackagesTest {

  @ParameterizedTest
  @CsvSource({
    "requests, requests",
    "yaml, pyyaml",
    "PIL, pillow",
    "sklearn, scikit-learn",
    "bs4, beautifulsoup4",
    "cv2, opencv-python-headless",
    "dotenv, python-dotenv",
    "jwt, pyjwt",
    "attr, attrs",
    "google, google-cloud-storage",
    "pytest_asyncio, pytest-asyncio",
    "slugify, python-slugify",
    "numpy, pandas",
    "starlette, fastapi",
    "psycopg2, psycopg2-binary",
    "uvicorn, fastapi[standard]",
    "bcrypt, passlib[bcrypt]"
  })
  void bringsModulesThatAreCalledOtherwise(String module, String declared) {
    assertThat(new DeclaredPackages(Set.of(declared)).bring(module)).isTrue();
  }

  @Test
  void bringsNothingElse() {
    DeclaredPackages declared = new DeclaredPackages(Set.of("pandas", "requests-mock"));

    assertThat(declared.bring("tabulate")).isFalse();
    assertThat(declared.bring("pandasai")).isFalse();
  }

  @Test
  void readsTheExtrasThatAreAskedForAndTheGroupsThatAreNotInstalled() throws Exception {
    FilesInMemory files = FilesInMemory.of(Map.of("pyproject.toml", """
        [project]
        dependencies = ["fastapi[Standard, all]>=0.110 ; python_version > '3.8'", "passlib"]
        [project.optional-dependencies]
        ui = ["streamlit>=1"]
        """));

    DeclaredPackages declared = DeclaredPackages.of(DependencyReader.read(files), files);

    assertThat(declared.bring("uvicorn")).isTrue();
    assertThat(declared.bring("streamlit")).isTrue();
    assertThat(declared.bring("bcrypt")).isFalse();
  }

  @Test
  void countsWhatIsRefusedAndWhatOnlyCondaKnowsAsDeclared() throws Exception {
    Place place = new Place("requirements.txt", 1);
    List<Refused> refused = List.of(
        new Refused("git+https://example.com/a.git#egg=moneylib", "an URL", place),
        new Refused("dateparts @ https://example.com/d.whl", "an URL", place));
    FilesInMemory files = FilesInMemory.of(
        Map.of("environment.yml", "dependencies:\n  - python=3.11\n  - polars>=1\n"));

    DeclaredPackages declared =
        DeclaredPackages.of(new Dependencies(List.of(), refused, Optional.empty()), files);

    assertThat(declared.names()).contains("moneylib", "dateparts", "polars");
  }
}
