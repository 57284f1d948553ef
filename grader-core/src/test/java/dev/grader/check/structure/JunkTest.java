package dev.grader.check.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Severity;
import dev.grader.submission.SourceFile;
import dev.grader.submission.SourceFile.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JunkTest {

  @Test
  void countsAFolderOfAToolOnceHoweverMuchIsInIt() {
    Part junk = Junk.of(List.of(
        new SourceFile("app/main.py", 10, Role.OWN),
        new SourceFile("app/__pycache__/main.pyc", 10, Role.GENERATED),
        new SourceFile("venv/pyvenv.cfg", 10, Role.VENDORED),
        new SourceFile("venv/lib/six.py", 10, Role.VENDORED),
        new SourceFile("app/old.pyc", 10, Role.GENERATED)));

    assertThat(junk.measures()).containsEntry("junk", Measure.count(3));
    assertThat(junk.findings())
        .extracting(Finding::path)
        .containsExactly("app/__pycache__/", "app/old.pyc", "venv/");
  }

  @Test
  void countsCopiedPackagesButNotWhatIsRightlyCommitted() {
    Part junk = Junk.of(List.of(
        new SourceFile("vendor/six.py", 10, Role.COPIED),
        new SourceFile("vendor/LICENSE", 10, Role.COPIED),
        new SourceFile("orders_pb2.py", 10, Role.DERIVED)));

    assertThat(junk.findings()).extracting(Finding::path).containsExactly("vendor/");
  }

  @ParameterizedTest
  @ValueSource(strings = {".env", "config/.env.local", "id_rsa", "deploy/server.key", "a.p12"})
  void findsSecrets(String path) {
    Part junk = Junk.of(List.of(new SourceFile(path, 100, Role.OWN)));

    assertThat(junk.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.rule()).isEqualTo("committed-secret"))
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".env.example",
        "data/orders.csv",
        "docs/img.png",
        "keys.py",
        "model.py",
        "ca.pem",
        "tests/certs/server.key",
        "src/app/tests/fixtures/.env"
      })
  void leavesAloneWhatBelongsThere(String path) {
    Part junk = Junk.of(List.of(new SourceFile(path, 3 << 20, Role.OWN)));

    assertThat(junk.findings()).isEmpty();
  }

  @Test
  void findsLargeBinariesButNotSmallOnes() {
    Part junk = Junk.of(List.of(
        new SourceFile("model.pkl", 3 << 20, Role.OWN),
        new SourceFile("tiny.pkl", 1 << 10, Role.OWN)));

    assertThat(junk.findings())
        .containsExactly(Finding.at(
            "large-binary", "model.pkl", 0, "a binary file of 3 MiB makes every clone slow"));
  }

  @Test
  void leavesOutWhatTheTemplateBrought() {
    Part junk = Junk.of(List.of(new SourceFile(".env", 10, Role.TEMPLATE)));

    assertThat(junk.measures()).containsEntry("junk", Measure.count(0));
  }
}
