package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.catalog.Catalog;
import dev.grader.check.CheckRequest;
import dev.grader.config.Settings;
import dev.grader.evidence.Dossier;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.report.SampleReports;
import dev.grader.submission.Checkout;
import dev.grader.submission.FilesInMemory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryTest {
  private static final List<CheckRequest> ALL = Catalog.checks().stream()
      .filter(type -> !type.id().equals("manual"))
      .map(type -> CheckRequest.read(type, Settings.empty()))
      .toList();
  private static final Map<String, String> FILES =
      Map.of("app.py", "x = 1", "README.md", "# A", "pyproject.toml", "[project]", "data.csv", "1");

  private final KeptInMemory memory = new KeptInMemory();

  @ParameterizedTest(name = "a change of {0} is measured by {1}")
  @CsvSource(textBlock = """
      app.py,         black ruff pytest structure
      README.md,      pytest readme
      pyproject.toml, black ruff pytest structure
      data.csv,       black ruff pytest structure
      new.txt,        black ruff pytest readme structure files
      """)
  void onlyWhatReadsAChangedFileIsMeasuredAgain(String file, String checks) throws Exception {
    keep(FILES, "v1", Evidence.Gathered.of(Map.of(), List.of(), "known"));
    Map<String, String> changed = new TreeMap<>(FILES);
    changed.put(file, "changed");

    Recollection known = recall(changed, "v1");

    assertThat(known.open()).extracting(CheckRequest::type).containsExactly(checks.split(" "));
    assertThat(known.evidence()).hasSize(ALL.size() - known.open().size());
  }

  @Test
  void nothingIsMeasuredAgainWhereNothingChanged() throws Exception {
    keep(FILES, "v1", Evidence.Gathered.of(Map.of(), List.of(), "known"));

    Recollection known = recall(FILES, "v1");

    assertThat(known.open()).isEmpty();
    assertThat(known.needsSandbox()).isFalse();
  }

  @Test
  void otherToolsOrLimitsMeasureEverythingAgain() throws Exception {
    keep(FILES, "v1", Evidence.Gathered.of(Map.of(), List.of(), "known"));

    assertThat(recall(FILES, "v2").open()).hasSameSizeAs(ALL);
  }

  @Test
  void ourOwnFailuresAreNotRemembered() throws Exception {
    keep(FILES, "v1", Evidence.Missing.of(Fault.GRADER, "the engine went away"));

    assertThat(recall(FILES, "v1").open()).hasSameSizeAs(ALL);
  }

  @Test
  void contentsCannotPretendToBeOtherFiles() throws Exception {
    CheckRequest black = ALL.get(0);

    String one = names(Map.of("a.py", "1b.py2", "b.py", ""), "").of(black);
    String other = names(Map.of("a.py", "1", "b.py", "b.py2"), "").of(black);

    assertThat(one).isNotEqualTo(other);
  }

  private void keep(Map<String, String> files, String circumstances, Evidence same)
      throws IOException {
    TreeMap<String, Evidence> evidence = new TreeMap<>();
    ALL.forEach(request -> evidence.put(request.key(), same));
    var report = SampleReports.mixed();
    Dossier dossier = new Dossier(
        Dossier.SCHEMA, report.subject(), report.facts(), report.provenance(), evidence);
    Recollection.keep(memory, dossier, ALL, names(files, circumstances));
  }

  private Recollection recall(Map<String, String> files, String circumstances) throws IOException {
    return Recollection.of(memory, ALL, names(files, circumstances));
  }

  private static Fingerprints names(Map<String, String> files, String circumstances) {
    Checkout checkout = FilesInMemory.of(files);
    return new Fingerprints(checkout, () -> circumstances);
  }

  private static final class KeptInMemory implements Memory {
    private Optional<Dossier> kept = Optional.empty();

    @Override
    public Optional<Dossier> recall() {
      return kept;
    }

    @Override
    public void keep(Dossier dossier) {
      kept = Optional.of(dossier);
    }
  }
}
