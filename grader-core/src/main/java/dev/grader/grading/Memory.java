package dev.grader.grading;

import dev.grader.evidence.Dossier;
import java.util.Optional;

/**
 * Evidence of an earlier grading of the same place, so that what did not change is not measured
 * again. Its dossier names each evidence by the fingerprint of what it was gathered from and the
 * check's own key.
 */
public interface Memory {
  /** Remembers nothing. */
  Memory NONE = new Memory() {
    @Override
    public Optional<Dossier> recall() {
      return Optional.empty();
    }

    @Override
    public void keep(Dossier dossier) {
      // is forgotten
    }
  };

  /** Returns what was kept last. */
  Optional<Dossier> recall();

  /** Keeps this in place of what was kept before. */
  void keep(Dossier dossier);
}
