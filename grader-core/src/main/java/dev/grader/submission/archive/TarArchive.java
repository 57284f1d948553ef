package dev.grader.submission.archive;

import dev.grader.submission.FetchException;
import dev.grader.submission.files.Entry;
import dev.grader.submission.files.FetchLimits;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A .tar, compressed or not.
 *
 * @param gzip whether it is compressed
 */
record TarArchive(Path path, boolean gzip, FetchLimits limits) implements Archive {
  @Override
  public void forEach(Visitor visitor) throws FetchException, IOException, InterruptedException {
    Budget budget = new Budget(path.toString(), limits);
    try (InputStream file = new BufferedInputStream(Files.newInputStream(path));
        InputStream plain = gzip ? new GZIPInputStream(file, 64 << 10) : file;
        TarArchiveInputStream tar =
            new TarArchiveInputStream(budget.spending(plain), StandardCharsets.UTF_8.name())) {
      for (TarArchiveEntry found = tar.getNextEntry(); found != null; found = tar.getNextEntry()) {
        budget.entry();
        if (!found.isDirectory()) {
          visitor.visit(
              new Entry(found.getName(), found.getSize(), kind(found), ""), () -> unclosed(tar));
        }
      }
    }
  }

  private static Entry.Kind kind(TarArchiveEntry entry) {
    if (entry.isSymbolicLink() || entry.isLink()) {
      return Entry.Kind.LINK;
    }
    if (!entry.isFile()
        || entry.isSparse()
        || entry.isFIFO()
        || entry.isBlockDevice()
        || entry.isCharacterDevice()) {
      return Entry.Kind.SPECIAL;
    }
    return (entry.getMode() & 0111) == 0 ? Entry.Kind.FILE : Entry.Kind.EXECUTABLE;
  }

  /** Whoever reads an entry closes it, which must not close the tar. */
  private static InputStream unclosed(InputStream tar) {
    return new FilterInputStream(tar) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return in.read(buffer, offset, length);
      }

      @Override
      public void close() {
        // the tar goes on
      }
    };
  }
}
