package dev.grader.cli.wiring;

import dev.grader.batch.DossierCodec;
import dev.grader.catalog.StoredFiles;
import dev.grader.evidence.Dossier;
import dev.grader.report.UnreadableFileException;
import java.io.IOException;

/** Dossiers as the queue keeps them. */
public record PackedDossiers() implements DossierCodec {
  @Override
  public byte[] pack(Dossier dossier) throws IOException {
    return StoredFiles.packed(dossier);
  }

  @Override
  public Dossier unpack(byte[] packed) throws IOException {
    try {
      return StoredFiles.unpacked(packed, "what the queue has kept");
    } catch (UnreadableFileException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
