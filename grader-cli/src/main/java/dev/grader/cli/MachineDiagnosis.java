package dev.grader.cli;

import dev.grader.cli.folder.WritableFolder;
import dev.grader.cli.settings.Folders;
import dev.grader.report.Wording;
import dev.grader.sandbox.Diagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the machine itself offers, whatever sandbox is used.
 *
 * @param folders where things are kept
 */
record MachineDiagnosis(Folders folders) {
  /** Room for a large repository, an environment of its dependencies and the reports. */
  private static final long ENOUGH_BYTES = 2_000_000_000L;

  List<Diagnosis> all() {
    return List.of(
        java(),
        cores(),
        folder("cache folder", folders.cache()),
        folder("temporary folder", folders.temporary()));
  }

  private static Diagnosis java() {
    return Diagnosis.good(
        "Java",
        System.getProperty("java.runtime.version", "unknown") + " ("
            + System.getProperty("java.home", "unknown") + ")");
  }

  private static Diagnosis cores() {
    return Diagnosis.good("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
  }

  private static Diagnosis folder(String subject, Path folder) {
    try {
      new WritableFolder(folder).probe();
      long free = Files.getFileStore(folder).getUsableSpace();
      String found = folder + ", " + Wording.bytes(free) + " free";
      return free < ENOUGH_BYTES
          ? Diagnosis.advice(
              subject, found, "large submissions need up to " + Wording.bytes(ENOUGH_BYTES))
          : Diagnosis.good(subject, found);
    } catch (IOException e) {
      return Diagnosis.bad(
          subject,
          folder + " cannot be written (" + WritableFolder.reason(e) + ")",
          "make it writable, or name others with GRADER_CACHE and TMPDIR");
    }
  }
}
