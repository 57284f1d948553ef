package dev.grader.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.grader.report.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;

/** The outside of both files as they are read: bytes, and the version at the top. */
final class JsonFile {
  /** A name may hold all settings of a check, so it can be as long as a rubric, and escaped. */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder().maxNameLength(8 << 20).maxNestingDepth(20).build();

  private JsonFile() {}

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
