package dev.grader.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Files of our own as {@link Contents}: the same bytes each time, whatever the clock and the user.
 *
 * @param files content by path, such as {@code input/requirements.txt}
 */
public record TarArchive(SortedMap<String, byte[]> files) implements Contents {
  /** Copies. */
  public TarArchive {
    files = new TreeMap<>(files);
  }

  /** Returns the archive of these files. */
  public static TarArchive of(Map<String, byte[]> files) {
    return new TarArchive(new TreeMap<>(files));
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    TarArchiveOutputStream tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
      entry.setSize(file.getValue().length);
      entry.setMode(0644);
      entry.setModTime(0);
      tar.putArchiveEntry(entry);
      tar.write(file.getValue());
      tar.closeArchiveEntry();
    }
    tar.finish();
  }
}
