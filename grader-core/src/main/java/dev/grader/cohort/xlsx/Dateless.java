package dev.grader.cohort.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook without the time when it was made, which its library writes into it unasked: the same
 * cohort gives the same bytes. The sizes in the library's file are known only at its end, where a
 * {@code ZipInputStream} does not look.
 */
final class Dateless {
  /** The first one that a ZIP file can hold. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "<dcterms:created.*?</dcterms:created>";

  private Dateless() {}

  /** Copies; leaves {@code out} open. */
  static void copy(byte[] workbook, OutputStream out) throws IOException {
    ZipOutputStream copy = new ZipOutputStream(out);
    try (ZipFile dated = ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
        .get()) {
      for (ZipArchiveEntry each : Collections.list(dated.getEntriesInPhysicalOrder())) {
        ZipEntry entry = new ZipEntry(each.getName());
        entry.setTimeLocal(NO_TIME);
        copy.putNextEntry(entry);
        copy.write(content(each.getName(), dated.getInputStream(each).readAllBytes()));
        copy.closeEntry();
      }
    }
    copy.finish();
    copy.flush();
  }

  private static byte[] content(String name, byte[] bytes) {
    return name.equals(PROPERTIES)
        ? new String(bytes, StandardCharsets.UTF_8)
            .replaceAll(CREATED, "")
            .getBytes(StandardCharsets.UTF_8)
        : bytes;
  }
}
