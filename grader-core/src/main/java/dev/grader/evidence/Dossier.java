package dev.grader.evidence;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All evidence on one submission, kept as a file; can be scored again under another rubric without
 * running anything.
 *
 * @param schema {@link #SCHEMA}
 * @param evidence by the key of the check request that gathered it, such as
 *     {@code black(line-length=88)}
 */
public record Dossier(
    String schema,
    Subject subject,
    Facts facts,
    Provenance provenance,
    SortedMap<String, Evidence> evidence) {
  /** The version of the file format. */
  public static final String SCHEMA = "grader-dossier/1";

  /** Copies. */
  public Dossier {
    evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
  }
}
