package dev.grader.check.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grader.check.Check;
import dev.grader.check.MeasureType;
import dev.grader.check.NoPython;
import dev.grader.check.Reads;
import dev.grader.check.ToolOutput;
import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.sandbox.Command;
import dev.grader.sandbox.Layout;
import dev.grader.sandbox.SandboxException;
import dev.grader.submission.SourceFile;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures what the code is made of.
 *
 * @param thresholds from where on something becomes a finding
 */
record StructureCheck(Thresholds thresholds) implements Check {
  private static final String SCRIPT = "probe.py";

  /** Python parses a million lines in about a minute. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @Override
  public Evidence gather(Workbench bench)
      throws SandboxException, IOException, InterruptedException {
    int files = bench.pythonFiles().size();
    if (files == 0) {
      return withoutPython(bench);
    }
    String[] argv =
        ToolOutput.argv(SCRIPT, "--from=" + Layout.PYTHON_FILES, "--root=" + Layout.SUBMISSION);
    return bench.run(
        Command.reading(LIMIT, argv),
        exited -> withPython(bench, ToolOutput.read(SCRIPT, exited, files)));
  }

  private Evidence withPython(Workbench bench, JsonNode document) throws IOException {
    List<PythonFile> files =
        ToolOutput.elements(document, "files").stream().map(PythonFile::new).toList();
    Set<String> standard = ToolOutput.elements(document, "stdlib").stream()
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
    DeclaredPackages declared = DeclaredPackages.of(bench.dependencies(), bench.checkout());
    Stream<Part> parts = Stream.of(
        Composition.of(files),
        Shape.of(files, thresholds),
        Reading.of(files),
        Imports.of(files, standard, pythonPaths(bench), declared));
    return evidence(Stream.concat(parts, besidesPython(bench)).toList());
  }

  private static List<String> pythonPaths(Workbench bench) {
    return bench.checkout().files().stream()
        .filter(file -> file.role() != SourceFile.Role.VENDORED)
        .map(SourceFile::path)
        .filter(path -> path.endsWith(".py"))
        .toList();
  }

  private static Stream<Part> besidesPython(Workbench bench) {
    return Stream.of(
        Needs.of(bench.dependencies()),
        Junk.of(bench.checkout().files()),
        Oddities.of(bench.checkout().oddities()));
  }

  private static Evidence withoutPython(Workbench bench) {
    Measure none = NoPython.reason(bench);
    Map<String, Measure> undefined = new StructureType()
        .measures().stream().collect(Collectors.toMap(MeasureType::name, measure -> none));
    undefined.put(Composition.FILES, Measure.count(0));
    Stream<Part> python = Stream.of(new Part(undefined, List.of()));
    return evidence(Stream.concat(python, besidesPython(bench)).toList());
  }

  private static Evidence evidence(List<Part> parts) {
    Map<String, Measure> measures = new TreeMap<>();
    parts.forEach(part -> measures.putAll(part.measures()));
    List<Finding> findings =
        parts.stream().flatMap(part -> part.findings().stream()).toList();
    return Evidence.Gathered.of(measures, findings, Summary.of(measures));
  }

  @Override
  public Reads reads() {
    return Reads.CODE;
  }
}
