package dev.grader.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grader.report.Foreign;
import dev.grader.report.Reported;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that found something, each once, with the advice of the criterion that asked.
 *
 * @param byId an example of each, in the order of the report
 */
record Rules(Map<String, Reported> byId) {
  private static final int ID = 120;

  static Rules of(List<Reported> results) {
    Map<String, Reported> byId = new LinkedHashMap<>();
    results.forEach(each -> byId.putIfAbsent(id(each), each));
    return new Rules(byId);
  }

  static String id(Reported reported) {
    return Foreign.line(reported.rule(), ID);
  }

  Map<String, Integer> indexes() {
    Map<String, Integer> indexes = new LinkedHashMap<>();
    byId.keySet().forEach(id -> indexes.put(id, indexes.size()));
    return indexes;
  }

  void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Map.Entry<String, Reported> rule : byId.entrySet()) {
      write(json, rule.getKey(), rule.getValue());
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String id, Reported example) throws IOException {
    String title = example.award().line().title();
    String advice = example.award().line().remediation();
    json.writeStartObject();
    json.writeStringField("id", id);
    SarifFormat.text(json, "shortDescription", title);
    SarifFormat.text(
        json,
        "fullDescription",
        title + " (criterion " + example.award().line().id() + ", rule "
            + example.finding().rule() + " of the check "
            + example.award().line().check() + ")");
    SarifFormat.text(
        json, "help", advice.isEmpty() ? "Mend what the message of the finding names." : advice);
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", Result.level(example.finding().severity()));
    json.writeEndObject();
    json.writeEndObject();
  }
}
