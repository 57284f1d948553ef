package dev.grader.submission.dependency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file such as {@code pytest.ini}: sections of keys, whose values may go on in indented lines.
 *
 * @param sections lines of values, by section and key; blank lines and comments left out
 */
record IniFile(Map<String, Map<String, List<String>>> sections) {

  /** Parses; what has no meaning is skipped. */
  static IniFile parse(String text) {
    Map<String, Map<String, List<String>>> sections = new HashMap<>();
    Map<String, List<String>> section = new LinkedHashMap<>();
    List<String> value = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String content = line.strip();
      if (content.isEmpty() || content.startsWith("#") || content.startsWith(";")) {
        continue;
      }
      if (content.startsWith("[") && content.endsWith("]")) {
        String name = content.substring(1, content.length() - 1).strip();
        section = sections.computeIfAbsent(name, key -> new LinkedHashMap<>());
        value = new ArrayList<>();
      } else if (Character.isWhitespace(line.charAt(0))) {
        value.add(content);
      } else {
        value = new ArrayList<>();
        section.put(key(content), value);
        addUnlessBlank(value, content.substring(Math.min(content.length(), sign(content) + 1)));
      }
    }
    return new IniFile(sections);
  }

  /** Returns the keys of a section; empty where it is not there. */
  Map<String, List<String>> section(String name) {
    return sections.getOrDefault(name, Map.of());
  }

  private static String key(String content) {
    return content.substring(0, sign(content)).strip();
  }

  private static int sign(String content) {
    int equals = content.indexOf('=');
    int colon = content.indexOf(':');
    int first = equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
    return first < 0 ? content.length() : first;
  }

  private static void addUnlessBlank(List<String> value, String text) {
    if (!text.isBlank()) {
      value.add(text.strip());
    }
  }
}
