package dev.grader.check.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Imports of packages that nothing declares. Does not count: the standard library, the submission's
 * own modules, relative imports, imports that a submission can do without, and pytest, which the
 * grader brings.
 */
final class Imports {
  static final String UNDECLARED = "undeclared-imports";

  private final Set<String> known;
  private final DeclaredPackages declared;
  private final Map<String, Finding> undeclared = new LinkedHashMap<>();

  private Imports(Set<String> known, DeclaredPackages declared) {
    this.known = known;
    this.declared = declared;
  }

  /**
   * Returns the measure and findings: one for each package, where it is first imported.
   *
   * @param standard names of the standard library's modules
   * @param paths of all Python files of the submission, whoever wrote them
   */
  static Part of(
      List<PythonFile> modules,
      Set<String> standard,
      Collection<String> paths,
      DeclaredPackages declared) {
    Set<String> known = new HashSet<>(standard);
    paths.forEach(path -> known.addAll(List.of(path.replaceAll("\\.py$", "").split("/"))));
    Imports imports = new Imports(known, declared);
    modules.forEach(imports::look);
    boolean readable = modules.stream().anyMatch(PythonFile::hasReadableCode);
    return new Part(
        Map.of(UNDECLARED, readable ? Measure.count(imports.undeclared.size()) : Reading.NO_CODE),
        List.copyOf(imports.undeclared.values()));
  }

  private void look(PythonFile module) {
    for (JsonNode found : module.imports()) {
      String name = found.path("module").asText().replaceAll("\\..*", "");
      boolean asksForIt = found.path("level").asInt() == 0
          && found.path("guard").asText().isEmpty()
          && !known.contains(name);
      if (asksForIt && !declared.bring(name)) {
        undeclared.putIfAbsent(
            name,
            Finding.at(
                "undeclared-import",
                module.path(),
                found.path("line").asInt(),
                "`" + name + "` is imported, but no dependency file declares what brings it"));
      }
    }
  }
}
