package dev.grader.report.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The JSON Schemas that the grader publishes. */
public final class Schemas {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Schemas() {}

  /**
   * Returns what is wrong with a file, by place; nothing where it follows the schema.
   *
   * @param schema with its room, such as {@code report/report.schema.json}
   */
  public static List<String> problems(String schema, byte[] file) {
    Schema published = REGISTRY.getSchema(SchemaLocation.of("classpath:dev/grader/" + schema));
    return published.validate(new String(file, UTF_8), InputFormat.JSON).stream()
        .map(Error::toString)
        .toList();
  }
}
