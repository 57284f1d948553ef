package dev.grader.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.grader.report.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The outside of both files: bytes, layout, the version at the top. */
final class JsonFile {
  /** A name may hold all settings of a check, so it can be as long as a rubric, and escaped. */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder().maxNameLength(8 << 20).maxNestingDepth(20).build();

  private JsonFile() {}

  /** Writes the members of the file's one object. */
  @FunctionalInterface
  interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes one object, two spaces a level, a line feed at the end. Leaves {@code out} open. */
  static void write(OutputStream out, Members members) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter layout = new DefaultPrettyPrinter(Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("")
            .withRootSeparator(""))
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
    JsonFactory factory = new JsonFactoryBuilder()
        .characterEscapes(new UnseenEscaped())
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.setPrettyPrinter(layout);
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /**
   * Reads the file's one object.
   *
   * @param file for messages
   * @param schema the only version that is accepted
   */
  static JsonValue read(InputStream in, String file, String schema)
      throws IOException, UnreadableFileException {
    JsonFactory factory = new JsonFactoryBuilder()
        .streamReadConstraints(LIMITS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
    JsonMapper mapper = JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
    try {
      JsonValue value = new JsonValue(mapper.readTree(in), file, "");
      requireSchema(value, schema);
      return value;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
      throw new UnreadableFileException(file + ":" + at.getLineNr() + ":" + at.getColumnNr()
          + ": this is not JSON that can be read: " + e.getOriginalMessage());
    }
  }

  private static void requireSchema(JsonValue value, String schema) throws UnreadableFileException {
    JsonNode found = value.node().path("schema");
    if (!found.isTextual()) {
      throw value.wrong("expected a member \"schema\" with \"" + schema
          + "\"; this file was not written by grader");
    }
    if (!found.textValue().equals(schema)) {
      throw value.wrong("found the format " + JsonValue.quoted(found.textValue())
          + ", expected \"" + schema + "\"; use the version of grader that wrote the file, or name "
          + "another file");
    }
  }
}
