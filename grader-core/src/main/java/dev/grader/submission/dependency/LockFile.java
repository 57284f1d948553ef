package dev.grader.submission.dependency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grader.submission.dependency.Dependencies.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lock files: they say which version of a declared package to take. Where nothing is declared
 * beside them, all that they lock is asked for.
 */
enum LockFile {
  UV("uv.lock") {
    @Override
    Map<String, String> versions(String text, String path, Declarations found) {
      return packages(text, path, found);
    }
  },
  POETRY("poetry.lock") {
    @Override
    Map<String, String> versions(String text, String path, Declarations found) {
      return packages(text, path, found);
    }
  },
  PIPENV("Pipfile.lock") {
    @Override
    Map<String, String> versions(String text, String path, Declarations found) {
      return pipenv(text, path, found);
    }
  };

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String fileName;

  LockFile(String fileName) {
    this.fileName = fileName;
  }

  String fileName() {
    return fileName;
  }

  abstract Map<String, String> versions(String text, String path, Declarations found);

  void read(String text, String path, Declarations found) {
    boolean alone = found.isEmpty();
    versions(text, path, found).forEach((name, version) -> {
      if (alone) {
        found.require(name + "==" + version, new Place(path, lineOf(text, name)));
      } else {
        found.pin(name, version);
      }
    });
  }

  /**
   * A package from elsewhere than the index has a source that is a path or address; it is left out.
   */
  private static Map<String, String> packages(String text, String path, Declarations found) {
    Map<String, String> versions = new LinkedHashMap<>();
    TomlFile.parse(text, path, found).tables("package", entry -> {
      boolean fromIndex = TomlFile.table(entry, "source")
          .map(source -> source.contains("registry"))
          .orElse(true);
      if (fromIndex) {
        TomlFile.text(entry, "name")
            .ifPresent(name ->
                TomlFile.text(entry, "version").ifPresent(version -> versions.put(name, version)));
      }
    });
    return versions;
  }

  private static Map<String, String> pipenv(String text, String path, Declarations found) {
    Map<String, String> versions = new LinkedHashMap<>();
    try {
      JsonNode lock = JSON.readTree(text);
      for (String section : List.of("default", "develop")) {
        lock.path(section).properties().forEach(entry -> {
          String version = entry.getValue().path("version").asText("");
          if (version.startsWith("==")) {
            versions.put(entry.getKey(), version.substring(2));
          }
        });
      }
    } catch (JsonProcessingException e) {
      found.refuse(path, "not valid JSON: " + e.getOriginalMessage(), new Place(path, 0));
    }
    return versions;
  }

  private static int lineOf(String text, String name) {
    int at = text.indexOf("\"" + name + "\"");
    return at < 0
        ? 0
        : (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
  }
}
