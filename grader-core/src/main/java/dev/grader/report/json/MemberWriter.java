package dev.grader.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes the members of one kind of thing into an object that is open. */
@FunctionalInterface
interface MemberWriter {
  void write(JsonGenerator json) throws IOException;
}
