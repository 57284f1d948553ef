package dev.grader.grading;

import dev.grader.check.CheckRequest;
import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Fault;
import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Asks all checks side by side; the order they end in changes nothing. */
final class Gatherer {

  private final Workbench bench;
  private final GradingListener listener;

  Gatherer(Workbench bench, GradingListener listener) {
    this.bench = bench;
    this.listener = listener;
  }

  /**
   * Returns the evidence by key; an interruption stops all checks first.
   *
   * @param soFar gets what is known where candidate code still runs
   */
  SortedMap<String, Evidence> gather(
      List<CheckRequest> requests, Consumer<SortedMap<String, Evidence>> soFar)
      throws InterruptedException {
    listener.gathering(requests.stream().map(CheckRequest::type).toList());
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, requests.size()));
    try {
      List<Future<Evidence>> pending = new ArrayList<>();
      requests.forEach(request -> pending.add(threads.submit(() -> gather(request))));
      SortedMap<String, Evidence> evidence = new TreeMap<>();
      collect(requests, pending, false, evidence);
      if (pending.stream().anyMatch(each -> !each.isDone())) {
        soFar.accept(evidence);
      }
      collect(requests, pending, true, evidence);
      return evidence;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a check ended in a way that is not handled", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static void collect(
      List<CheckRequest> requests,
      List<Future<Evidence>> pending,
      boolean ofCandidateCode,
      SortedMap<String, Evidence> evidence)
      throws ExecutionException, InterruptedException {
    for (int i = 0; i < requests.size(); i++) {
      CheckRequest request = requests.get(i);
      if (ofCandidateCode == request.check().reads().runsCandidateCode()) {
        evidence.put(request.key(), pending.get(i).get());
      }
    }
  }

  private Evidence gather(CheckRequest request) throws InterruptedException {
    Evidence evidence = faultsDecided(request);
    listener.gathered(request.type(), evidence);
    return evidence;
  }

  /** Catches every RuntimeException: one broken check must not sink the others. */
  private Evidence faultsDecided(CheckRequest request) throws InterruptedException {
    try {
      return request.check().gather(bench);
    } catch (SandboxException e) {
      return Evidence.Missing.of(Fault.GRADER, "the sandbox failed: " + e.getMessage());
    } catch (IOException e) {
      return Evidence.Missing.of(
          Fault.GRADER, "the submission's files could not be read: " + e.getMessage());
    } catch (RuntimeException bug) {
      listener.bug(request.key(), bug);
      return Evidence.Missing.of(Fault.GRADER, "internal error: " + bug);
    }
  }
}
