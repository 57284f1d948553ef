package dev.grader.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;
import java.util.TreeMap;

/** Writes the description of a file for editors. */
public final class JsonSchema {
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private JsonSchema() {}

  /** Returns a schema of draft 2020-12, keys sorted, so that it has the same bytes every time. */
  public static String write(String title, Kind<?> kind) {
    Map<String, Object> schema = new TreeMap<>(kind.schema());
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title);
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
    try {
      return new ObjectMapper()
              .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
              .writer(printer)
              .writeValueAsString(schema)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a schema is made of plain values", e);
    }
  }
}
