package dev.grader.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grader.report.UnreadableFileException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The members of one object. Remembers what was asked for: anything else is a mistake. */
final class JsonMembers {
  private final JsonValue object;
  private final Set<String> known = new TreeSet<>();

  JsonMembers(JsonValue object) {
    this.object = object;
  }

  JsonValue get(String name) throws UnreadableFileException {
    Optional<JsonValue> found = find(name);
    if (found.isEmpty()) {
      throw object.wrong("expected a member \"" + name + "\", found none");
    }
    return found.get();
  }

  Optional<JsonValue> find(String name) {
    known.add(name);
    JsonNode value = object.node().get(name);
    return value == null ? Optional.empty() : Optional.of(object.member(name, value));
  }

  void requireNoOther() throws UnreadableFileException {
    for (Map.Entry<String, JsonNode> member : object.node().properties()) {
      if (!known.contains(member.getKey())) {
        throw object.wrong("unknown member " + JsonValue.quoted(member.getKey()) + "; known are "
            + String.join(", ", known));
      }
    }
  }
}
