package dev.grader.cli.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.catalog.StoredFiles;
import dev.grader.evidence.Dossier;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMemoryTest {
  private static final Path STORED = Path.of("src", "test", "resources", "stored", "dossier.json");

  @TempDir
  private Path cache;

  private Dossier dossier;
  private Instant made;

  @BeforeEach
  void readDossier() throws Exception {
    try (InputStream in = Files.newInputStream(STORED)) {
      dossier = StoredFiles.dossier(in, "dossier.json");
    }
    made = dossier.provenance().startedAt();
  }

  @Test
  void recallsWhatItKept() {
    memory("/home/ann/answer", "auto").keep(dossier);

    assertThat(memory("/home/ann/answer", "auto").recall()).contains(dossier);
    assertThat(memory("/home/ann/answer", "docker").recall()).isEmpty();
    assertThat(memory("/home/ann/other", "auto").recall()).isEmpty();
  }

  @Test
  void forgetsAfterADayAndWhatTheFutureMade() {
    memory("a", "").keep(dossier);

    assertThat(at(made.plus(Duration.ofHours(23))).recall()).isPresent();
    assertThat(at(made.plus(Duration.ofHours(24))).recall()).isEmpty();
    assertThat(at(made.minusSeconds(1)).recall()).isEmpty();
  }

  @Test
  void aDamagedFileIsAsGoodAsNone() throws Exception {
    memory("a", "").keep(dossier);
    for (Path file : files()) {
      Files.writeString(file, "{}");
    }

    assertThat(memory("a", "").recall()).isEmpty();
  }

  @Test
  void isForThisUserAloneAndNamedByNothingOfASubmission() throws Exception {
    memory("/home/ann/secret-name", "").keep(dossier);

    Path folder = cache.resolve("self-check");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(files())
        .singleElement()
        .satisfies(
            file -> assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}\\.json\\.gz"));
  }

  @Test
  void aFreshOneMeasuresOnceAndRemembersThen() {
    memory("a", "").keep(dossier);
    FreshMemory fresh = new FreshMemory(memory("a", ""));

    assertThat(fresh.recall()).isEmpty();
    fresh.keep(dossier);
    assertThat(fresh.recall()).contains(dossier);
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(cache.resolve("self-check"))) {
      return files.toList();
    }
  }

  private FileMemory at(Instant now) {
    return new FileMemory(cache, "a", "", InstantSource.fixed(now));
  }

  private FileMemory memory(String place, String circumstances) {
    return new FileMemory(cache, place, circumstances, InstantSource.fixed(made.plusSeconds(1)));
  }
}
