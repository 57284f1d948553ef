package dev.grader.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * How every JSON file of the grader is laid out: two spaces a level, a line feed at the end, and
 * what a reader would not see escaped. Leaves the stream open.
 */
public final class JsonText {
  private JsonText() {}

  /** Writes what is between the outermost brackets. */
  @FunctionalInterface
  public interface Content {
    /** Writes members of the object, or elements of the array. */
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes a file of one object. */
  public static void object(OutputStream out, Content members) throws IOException {
    write(out, json -> {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    });
  }

  /** Writes a file of one array. */
  public static void array(OutputStream out, Content elements) throws IOException {
    write(out, json -> {
      json.writeStartArray();
      elements.write(json);
      json.writeEndArray();
    });
  }

  /** Returns a constant as programs read it, such as {@code not-applicable}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void write(OutputStream out, Content content) throws IOException {
    JsonFactory factory = new JsonFactoryBuilder()
        .characterEscapes(new UnseenEscaped())
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.setPrettyPrinter(layout());
      content.write(json);
      json.writeRaw('\n');
    }
  }

  private static DefaultPrettyPrinter layout() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("")
            .withRootSeparator(""))
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
