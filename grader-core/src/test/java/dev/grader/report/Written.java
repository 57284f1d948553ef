package dev.grader.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** What a format wrote, as the programs it is for would read it. */
public final class Written {
  private Written() {}

  /**
   * Returns the samples, and a report of each piece of hostile text and of a long one; the contract
   * of all formats tries each long one. They have names, because a test that is named by a report
   * of many megabytes takes longer for its name than for what it tests.
   */
  public static Stream<Named<Report>> reports() {
    return Stream.concat(
        SampleReports.all().entrySet().stream()
            .map(each -> Named.of(each.getKey(), each.getValue())),
        HostileText.named()
            .map(each -> Named.of(each.getName(), HostileReport.of(each.getPayload()))));
  }

  public static String text(ReportFormat format, Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(report, out);
    return out.toString(UTF_8);
  }

  public static JsonNode json(ReportFormat format, Report report) throws IOException {
    return new ObjectMapper().readTree(text(format, report));
  }

  /** Returns what is wrong with a file by a schema of others. */
  public static List<String> problems(String schema, SpecificationVersion dialect, String file) {
    return SchemaRegistry.withDefaultDialect(dialect)
        .getSchema(SchemaLocation.of("classpath:schemas/" + schema))
        .validate(file, InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }
}
