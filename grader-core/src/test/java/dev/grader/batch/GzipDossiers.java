package dev.grader.batch;

import dev.grader.catalog.StoredFiles;
import dev.grader.evidence.Dossier;
import dev.grader.report.UnreadableFileException;
import java.io.IOException;

/** The codec of the command line. */
public final class GzipDossiers implements DossierCodec {
  @Override
  public byte[] pack(Dossier dossier) throws IOException {
    return StoredFiles.packed(dossier);
  }

  @Override
  public Dossier unpack(byte[] packed) throws IOException {
    try {
      return StoredFiles.unpacked(packed, "a dossier");
    } catch (UnreadableFileException e) {
      throw new IOException(e);
    }
  }
}
