package dev.grader.cohort;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Files of a cohort, to be compared and searched. */
public final class Written {
  private static final String WORKBOOK = ".xlsx";

  private Written() {}

  /** Returns the extension of the golden file: that of a workbook is text. */
  static String extension(CohortFormat format) {
    String extension = format.fileName().substring(format.fileName().lastIndexOf('.'));
    return extension.equals(WORKBOOK) ? ".txt" : extension;
  }

  /** Returns what a person reads in a file; of a workbook, the type and value of each cell. */
  static byte[] shown(CohortFormat format, byte[] bytes) throws IOException {
    if (!format.fileName().endsWith(WORKBOOK)) {
      return bytes;
    }
    StringBuilder shown = new StringBuilder();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        shown.append("== ").append(sheet.getName()).append('\n');
        for (Row row : sheet.read()) {
          shown
              .append(row.stream()
                  .filter(cell -> cell != null && !cell.getText().isEmpty())
                  .map(cell -> cell.getAddress() + " " + cell.getType() + " " + cell.getText())
                  .collect(Collectors.joining("\n")))
              .append("\n\n");
        }
      }
    }
    return shown.toString().getBytes(UTF_8);
  }

  /** Returns all text in a file; fails where that is not UTF-8. */
  public static String text(CohortFormat format, byte[] bytes) throws IOException {
    if (!format.fileName().endsWith(WORKBOOK)) {
      return decoded(bytes);
    }
    StringBuilder text = new StringBuilder();
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
    for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
      text.append(each.getName())
          .append('\n')
          .append(decoded(zip.readAllBytes()))
          .append('\n');
    }
    return text.toString();
  }

  private static String decoded(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError("bytes that are not UTF-8", e);
    }
  }
}
