package dev.grader.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.grader.catalog.Catalog;
import dev.grader.config.Document;
import dev.grader.config.Problems;
import dev.grader.score.Points;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BundledRubricsTest {
  private static final Path FOLDER = Path.of("../rubrics");
  private static final List<String> NAMES = RubricReader.BUNDLED;
  private final RubricReader reader = new RubricReader(Catalog.checks());

  @ParameterizedTest
  @FieldSource("NAMES")
  void isWorthAHundredPointsInFiveToSevenCategories(String name) throws RubricException {
    Rubric rubric = reader.read(name);

    assertThat(rubric.id()).isEqualTo(name);
    assertThat(rubric.total()).isEqualTo(Points.of(100));
    assertThat(rubric.categories()).hasSizeBetween(5, 7);
    assertThat(rubric.grades()).hasSize(4);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void tellsTheCandidateHowToEarnEveryPoint(String name) throws RubricException {
    Rubric rubric = reader.read(name);

    assertThat(rubric.criteria())
        .allSatisfy(criterion ->
            assertThat(criterion.line().remediation()).as(criterion.line().id()).endsWith("."))
        .allMatch(criterion -> !criterion.line().title().endsWith("."));
    assertThat(new RubricText(Catalog.checks()).forCandidates(rubric).lines())
        .hasSizeGreaterThan(50)
        .allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void fitsTheSchemaForEditors(String name) throws IOException {
    String json = new JsonText(Document.parse(
                name, Files.readAllBytes(FOLDER.resolve(name + ".yaml")), Problems.none())
            .root()
            .orElseThrow())
        .toString();

    assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(reader.schema(), InputFormat.JSON)
            .validate(json, InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void everyFileOfTheFolderIsBundled() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> name.replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(NAMES);
    }
  }
}
