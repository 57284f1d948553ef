package dev.grader.check.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the code consists of: files, functions, tests, documentation, types. */
final class Composition {
  static final String FILES = "files";
  static final String CODE_LINES = "code-lines";
  static final String FUNCTIONS = "functions";
  static final String LARGEST_MODULE = "largest-module";
  static final String OUTSIDE_FUNCTIONS = "outside-functions";
  static final String DOCUMENTED = "documented";
  static final String ANNOTATED = "annotated";
  static final String TESTS = "tests";
  static final String TEST_CODE = "test-code";
  static final String PACKAGES = "packages";
  static final String ENTRY_POINTS = "entry-points";

  private final List<PythonFile> all;
  private final List<PythonFile> solution;

  private Composition(List<PythonFile> all) {
    this.all = all;
    this.solution = all.stream().filter(module -> !module.isTest()).toList();
  }

  /** Returns the measures of these files. */
  static Part of(List<PythonFile> modules) {
    return new Part(new Composition(modules).measures(), List.of());
  }

  private Map<String, Measure> measures() {
    long code = code(solution);
    List<Block> functions =
        solution.stream().flatMap(module -> module.functions().stream()).toList();
    Map<String, Measure> measures = new HashMap<>();
    measures.put(FILES, Measure.count(all.size()));
    measures.put(CODE_LINES, Measure.of(code(all), Unit.LINES));
    measures.put(FUNCTIONS, Measure.count(functions.size()));
    measures.put(LARGEST_MODULE, Measure.share(largest(), code));
    measures.put(OUTSIDE_FUNCTIONS, outsideFunctions());
    measures.put(DOCUMENTED, documented());
    long annotated = functions.stream().filter(Block::isAnnotated).count();
    measures.put(ANNOTATED, Measure.share(annotated, functions.size()));
    measures.put(TESTS, Measure.count(all.stream().mapToLong(PythonFile::tests).sum()));
    measures.put(TEST_CODE, Measure.share(code(all) - code, code(all)));
    measures.put(PACKAGES, Measure.count(count(Composition::isPackage)));
    measures.put(ENTRY_POINTS, Measure.count(count(PythonFile::isEntryPoint)));
    return measures;
  }

  private static long code(List<PythonFile> modules) {
    return modules.stream().mapToLong(PythonFile::code).sum();
  }

  private long largest() {
    return solution.stream().mapToLong(PythonFile::code).max().orElse(0);
  }

  /** Nobody knows what of a file that cannot be read is in functions. */
  private Measure outsideFunctions() {
    List<PythonFile> readable =
        solution.stream().filter(PythonFile::hasReadableCode).toList();
    return readable.isEmpty()
        ? Reading.NO_CODE
        : Measure.share(readable.stream().mapToLong(PythonFile::loose).sum(), code(readable));
  }

  private Measure documented() {
    List<JsonNode> definitions =
        solution.stream().flatMap(PythonFile::publicDefinitions).toList();
    long documented = definitions.stream()
        .filter(definition -> definition.path("docstring").asBoolean())
        .count();
    return Measure.share(documented, definitions.size());
  }

  private long count(Predicate<PythonFile> property) {
    return solution.stream().filter(property).count();
  }

  private static boolean isPackage(PythonFile module) {
    return module.path().endsWith("/__init__.py");
  }
}
