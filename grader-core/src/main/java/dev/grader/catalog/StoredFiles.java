package dev.grader.catalog;

import dev.grader.evidence.Dossier;
import dev.grader.report.Report;
import dev.grader.report.UnreadableFileException;
import dev.grader.report.json.DossierJson;
import dev.grader.report.json.JsonFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reports and dossiers as files, to be read again by any later run. */
public final class StoredFiles {
  /** The name of a dossier's file in an output folder. */
  public static final String DOSSIER = DossierJson.FILE_NAME;

  private StoredFiles() {}

  /** Reads a {@code report.json}. */
  public static Report report(InputStream in, String file)
      throws IOException, UnreadableFileException {
    return new JsonFormat().read(in, file);
  }

  /** Reads a {@code dossier.json}. */
  public static Dossier dossier(InputStream in, String file)
      throws IOException, UnreadableFileException {
    return DossierJson.read(in, file);
  }

  /** Returns a dossier as the bytes of its file. */
  public static byte[] bytes(Dossier dossier) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DossierJson.write(dossier, bytes);
    return bytes.toByteArray();
  }
}
