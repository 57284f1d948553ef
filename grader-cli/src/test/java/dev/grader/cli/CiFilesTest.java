package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that CI servers read, held against the servers' schemas and against docs/ci.md. */
class CiFilesTest {
  private static final Path ROOT = Path.of("..");

  @ParameterizedTest
  @CsvSource({"action.yml, github-actions.json", "ci/gitlab.yml, gitlab-ci.json"})
  void followTheSchemaOfTheirServer(String file, String schema) throws IOException {
    String json = CiMachine.yaml(ROOT.resolve(file)).toString();

    assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SchemaLocation.of("classpath:schemas/" + schema))
            .validate(json, InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void everyInputAndOutputOfTheActionIsExplained() throws IOException {
    String explained = Files.readString(ROOT.resolve("docs/ci.md"));
    JsonNode action = CiMachine.yaml(ROOT.resolve("action.yml"));

    for (String part : new String[] {"inputs", "outputs"}) {
      assertThat(action.path(part).properties())
          .isNotEmpty()
          .allSatisfy(each -> assertThat(explained).contains("`" + each.getKey() + "`"));
    }
  }
}
