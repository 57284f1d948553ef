package dev.grader.cli.selfcheck;

import dev.grader.evidence.Dossier;
import dev.grader.grading.Memory;
import java.util.Optional;

/** Recalls only what was kept in this run, so that the first grading measures everything. */
public final class FreshMemory implements Memory {
  private final Memory kept;
  private boolean began;

  /** Keeps for later runs what is measured now. */
  public FreshMemory(Memory kept) {
    this.kept = kept;
  }

  @Override
  public Optional<Dossier> recall() {
    return began ? kept.recall() : Optional.empty();
  }

  @Override
  public void keep(Dossier dossier) {
    kept.keep(dossier);
    began = true;
  }
}
