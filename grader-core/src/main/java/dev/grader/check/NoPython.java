package dev.grader.check;

import dev.grader.evidence.Measure;
import dev.grader.submission.SourceFile;

/** Why a submission without Python files has nothing to measure. */
public final class NoPython {
  private static final String NONE = "the submission has no Python file";

  private NoPython() {}

  /** Returns the reason; names notebooks where the work seems to be in them. */
  public static Measure.Undefined reason(Workbench bench) {
    long notebooks = bench.checkout().files().stream()
        .filter(file -> file.role() == SourceFile.Role.OWN && file.path().endsWith(".ipynb"))
        .count();
    return new Measure.Undefined(
        switch ((int) Math.min(notebooks, 2)) {
          case 0 -> NONE;
          case 1 -> NONE + ", only a notebook";
          default -> NONE + ", only " + notebooks + " notebooks";
        });
  }
}
