package dev.grader.submission.archive;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.files.Entry;
import dev.grader.submission.files.FetchLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A .zip, read by its central directory, which is what every other tool shows. */
record ZipArchive(Path path, FetchLimits limits) implements Archive {
  private static final int MAX_ENTRIES = 200_000;

  @Override
  public void forEach(Visitor visitor) throws FetchException, IOException, InterruptedException {
    countFirst();
    Budget budget = new Budget(path.toString(), limits);
    try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
      for (ZipArchiveEntry found : Collections.list(zip.getEntriesInPhysicalOrder())) {
        budget.entry();
        if (found.isDirectory()) {
          continue;
        }
        if (!zip.canReadEntryData(found)) {
          throw new FetchException(
              Blame.SUBMISSION,
              "%s is encrypted or packed in a way that is not supported. Pack it again, without a password."
                  .formatted(path));
        }
        Entry entry = new Entry(found.getName(), Math.max(0, found.getSize()), kind(found), "");
        visitor.visit(entry, () -> budget.spending(zip.getInputStream(found)));
      }
    }
  }

  /** The JDK counts without keeping an object for each entry. */
  private void countFirst() throws FetchException, IOException {
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(path.toFile())) {
      if (zip.size() > MAX_ENTRIES) {
        throw new FetchException(
            Blame.SUBMISSION,
            "%s has %s entries, more than anybody wrote by hand. Remove what is not part of the answer."
                .formatted(path, zip.size()));
      }
    }
  }

  private static Entry.Kind kind(ZipArchiveEntry entry) {
    if (entry.isUnixSymlink()) {
      return Entry.Kind.LINK;
    }
    return (entry.getUnixMode() & 0111) == 0 ? Entry.Kind.FILE : Entry.Kind.EXECUTABLE;
  }
}
