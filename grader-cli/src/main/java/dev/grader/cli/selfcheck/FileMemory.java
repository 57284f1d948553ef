package dev.grader.cli.selfcheck;

import dev.grader.catalog.StoredFiles;
import dev.grader.cli.folder.WholeFile;
import dev.grader.evidence.Dossier;
import dev.grader.grading.Memory;
import dev.grader.report.UnreadableFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * The evidence of the last self-check of one place, in the user's cache folder: never where a
 * submission could write it, and named by no text of one. It is forgotten after a day, as a Python
 * or a package index may have changed, and where it cannot be read.
 */
public final class FileMemory implements Memory {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path file;
  private final InstantSource clock;

  /**
   * Names the memory of a place.
   *
   * @param circumstances what else tells one from another, such as options
   */
  public FileMemory(Path cache, String place, String circumstances, InstantSource clock) {
    this.file =
        cache.resolve("self-check").resolve(sha256(place + "\n" + circumstances) + ".json.gz");
    this.clock = clock;
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public Optional<Dossier> recall() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Dossier dossier = StoredFiles.unpacked(Files.readAllBytes(file), file.toString());
      Instant made = dossier.provenance().startedAt();
      Duration age = Duration.between(made, clock.instant());
      return Optional.of(dossier).filter(each -> !age.isNegative() && age.compareTo(KEPT) < 0);
    } catch (IOException | UnreadableFileException isAsGoodAsNone) {
      return Optional.empty();
    }
  }

  /** Keeps it whole or not at all; a full disk costs only the time of measuring again. */
  @Override
  public void keep(Dossier dossier) {
    try {
      Files.createDirectories(file.getParent(), PRIVATE);
      WholeFile.replacePrivate(file, StoredFiles.packed(dossier));
    } catch (IOException forgotten) {
      // the next run measures again
    }
  }
}
