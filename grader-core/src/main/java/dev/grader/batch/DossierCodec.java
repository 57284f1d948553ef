package dev.grader.batch;

import dev.grader.evidence.Dossier;
import java.io.IOException;

/** Writes dossiers for the queue to keep, and reads them again. */
public interface DossierCodec {
  /** Returns the bytes to keep. */
  byte[] pack(Dossier dossier) throws IOException;

  /** Returns what was kept. */
  Dossier unpack(byte[] packed) throws IOException;
}
