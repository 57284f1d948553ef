package dev.grader.batch;

import dev.grader.evidence.Dossier;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Facts;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Provenance;
import dev.grader.evidence.Subject;
import dev.grader.grading.GradingListener;
import dev.grader.grading.NoSandboxException;
import dev.grader.submission.FetchException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Gathers what the test says; everything is well where it says nothing. */
public final class ScriptedAssessor implements Assessor {
  /** What happens in one attempt. */
  public interface Step {
    /** Returns evidence, or fails. */
    Evidence run() throws FetchException, NoSandboxException, InterruptedException;
  }

  private final Map<String, Queue<Step>> steps = new ConcurrentHashMap<>();
  private final Map<String, String> states = new ConcurrentHashMap<>();
  private final Queue<String> assessed = new ConcurrentLinkedQueue<>();
  private volatile String tools = "tools 1";

  /** Says what happens next to a candidate who is not told otherwise before. */
  public ScriptedAssessor then(String key, Step step) {
    steps.computeIfAbsent(key, any -> new ConcurrentLinkedQueue<>()).add(step);
    return this;
  }

  /** The source of a candidate is another one now. */
  public void changes(String key, String state) {
    states.put(key, state);
  }

  /** The tools are other ones now. */
  public void changesTools(String other) {
    tools = other;
  }

  /** Returns who was assessed, in order; each as often as it was. */
  public List<String> assessed() {
    return List.copyOf(assessed);
  }

  @Override
  public Optional<String> state(Work work) {
    return Optional.of(states.getOrDefault(work.candidate().key(), "state 1"));
  }

  @Override
  public String tools(String python) {
    return tools;
  }

  @Override
  public Dossier assess(Work work, GradingListener listener)
      throws FetchException, NoSandboxException, InterruptedException {
    String key = work.candidate().key();
    assessed.add(key);
    Step step = steps.getOrDefault(key, new ConcurrentLinkedQueue<>()).poll();
    return dossier(work, step == null ? formatted(1) : step.run());
  }

  /** Returns evidence of black for so many well-formatted files of one. */
  public static Evidence formatted(int files) {
    return Evidence.Gathered.of(
        Map.of("formatted", Measure.share(files, 1)), List.of(), files + " of 1 is formatted");
  }

  /** Returns evidence that is missing by a fault of ours. */
  public static Evidence unknown(String reason) {
    return Evidence.Missing.of(Fault.GRADER, reason);
  }

  private static Dossier dossier(Work work, Evidence evidence) {
    Map<String, Evidence> all = new TreeMap<>();
    work.rubric().requests().forEach(request -> all.put(request.key(), evidence));
    return new Dossier(
        Dossier.SCHEMA,
        new Subject(work.candidate().name(), work.candidate().source(), "c0ffee", Optional.empty()),
        new Facts(List.of(), 0, 1, 1, 10, List.of()),
        new Provenance(
            "test",
            Instant.EPOCH,
            new Provenance.SandboxUsed("docker", "runc", "image", "3.13.5", "newest", List.of()),
            new TreeMap<>(),
            new TreeMap<>(),
            List.of()),
        new TreeMap<>(all));
  }
}
