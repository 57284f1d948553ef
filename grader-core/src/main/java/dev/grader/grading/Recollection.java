package dev.grader.grading;

import dev.grader.check.CheckRequest;
import dev.grader.evidence.Dossier;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Provenance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of a grading is known already.
 *
 * @param evidence by the key of the request
 * @param open what has to be measured
 * @param provenance how the known evidence was made; absent where none is known
 */
record Recollection(
    SortedMap<String, Evidence> evidence,
    List<CheckRequest> open,
    Optional<Provenance> provenance) {

  /** Returns whether anything that runs a tool or candidate code is still to be gathered. */
  boolean needsSandbox() {
    return open.stream().anyMatch(CheckRequest::needsSandbox);
  }

  /** Looks up each request. */
  static Recollection of(Memory memory, List<CheckRequest> requests, Fingerprints names)
      throws IOException {
    Optional<Dossier> kept = memory.recall();
    SortedMap<String, Evidence> evidence = new TreeMap<>();
    List<CheckRequest> open = new ArrayList<>();
    for (CheckRequest request : requests) {
      Optional<Evidence> found = kept.isEmpty()
          ? Optional.empty()
          : Optional.ofNullable(kept.get().evidence().get(names.of(request)));
      found.ifPresentOrElse(each -> evidence.put(request.key(), each), () -> open.add(request));
    }
    return new Recollection(evidence, List.copyOf(open), kept.map(Dossier::provenance));
  }

  /** Keeps all evidence but what is our own failure, which another run may not meet. */
  static void keep(Memory memory, Dossier dossier, List<CheckRequest> requests, Fingerprints names)
      throws IOException {
    SortedMap<String, Evidence> named = new TreeMap<>();
    for (CheckRequest request : requests) {
      Optional<Evidence> evidence = Optional.ofNullable(dossier.evidence().get(request.key()))
          .filter(each -> !isOurFailure(each));
      if (evidence.isPresent()) {
        named.put(names.of(request), evidence.get());
      }
    }
    memory.keep(new Dossier(
        dossier.schema(), dossier.subject(), dossier.facts(), dossier.provenance(), named));
  }

  private static boolean isOurFailure(Evidence evidence) {
    return evidence instanceof Evidence.Missing missing && missing.fault() == Fault.GRADER;
  }
}
