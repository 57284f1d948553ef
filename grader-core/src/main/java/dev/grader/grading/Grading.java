package dev.grader.grading;

import dev.grader.check.CheckRequest;
import dev.grader.check.Workbench;
import dev.grader.evidence.Dossier;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Facts;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Provenance;
import dev.grader.evidence.Provenance.SandboxUsed;
import dev.grader.evidence.Subject;
import dev.grader.grading.SandboxChooser.Chosen;
import dev.grader.rubric.Rubric;
import dev.grader.sandbox.PinnedTools;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxProvider;
import dev.grader.submission.Checkout;
import dev.grader.submission.Submission;
import dev.grader.submission.dependency.Dependencies;
import dev.grader.submission.dependency.DependencyReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One submission on its way from files to report. */
final class Grading {
  private final Submission submission;
  private final Rubric rubric;
  private final GradingListener listener;
  private final Phases phases;
  private final String version;
  private final RunLimits limits;

  Grading(
      Submission submission,
      Rubric rubric,
      GradingListener listener,
      Phases phases,
      String version) {
    this.submission = submission;
    this.rubric = rubric;
    this.listener = listener;
    this.phases = phases;
    this.version = version;
    this.limits = RunLimits.of(rubric.setup().limits());
  }

  /** Runs the checks of the rubric that are not remembered, in a sandbox. */
  Graded measure(Checkout checkout, SandboxChooser sandboxes, Memory memory)
      throws NoSandboxException, InterruptedException {
    Subject subject = new Subject(
        candidate(),
        shown(checkout.revision().source()),
        checkout.revision().commit(),
        checkout.revision().committedAt());
    Background background = new Background(subject, CheckoutFacts.of(checkout));
    phases.begin("sandbox");
    try {
      Fingerprints names = new Fingerprints(checkout, () -> circumstances(sandboxes));
      Recollection known = Recollection.of(memory, rubric.requests(), names);
      Graded graded = known.needsSandbox()
          ? run(checkout, known, sandboxes, background)
          : read(checkout, known, background);
      if (memory != Memory.NONE) {
        Recollection.keep(memory, graded.dossier(), rubric.requests(), names);
      }
      return graded;
    } catch (IOException e) {
      String reason = "the submission's files could not be read: " + e.getMessage();
      return judged(background, all(Evidence.Missing.of(Fault.GRADER, reason)), nothingRan());
    }
  }

  /** What a report says beside the evidence. */
  private record Background(Subject subject, Facts facts) {}

  private String circumstances(SandboxChooser sandboxes) {
    return String.join(
        "\n",
        version,
        PinnedTools.read().fingerprint(List.of()),
        rubric.setup().toString(),
        sandboxes.providers().stream().map(SandboxProvider::name).toList().toString());
  }

  private Graded read(Checkout checkout, Recollection known, Background background)
      throws InterruptedException, IOException {
    SandboxException unused = new SandboxException("a check that only reads asked for a sandbox");
    Workbench bench = new Workbench(
        checkout,
        new UnusableSandbox("none", unused),
        DependencyReader.read(checkout),
        limits.time());
    SortedMap<String, Evidence> evidence = new TreeMap<>(known.evidence());
    evidence.putAll(new Gatherer(bench, listener).gather(known.open(), partly -> {}));
    return judged(background, evidence, known.provenance().orElseGet(this::nothingRan));
  }

  private Graded run(
      Checkout checkout, Recollection known, SandboxChooser sandboxes, Background background)
      throws NoSandboxException, InterruptedException, IOException {
    Dependencies dependencies = DependencyReader.read(checkout);
    Chosen chosen = sandboxes.choose(
        offered -> PythonChoice.inOrder(offered, rubric.setup().python(), dependencies.python()),
        listener);
    try (FittingSandbox sandbox = open(chosen, checkout)) {
      phases.begin("checks");
      Workbench bench = new Workbench(checkout, sandbox, dependencies, limits.time());
      SortedMap<String, Evidence> evidence = new TreeMap<>(known.evidence());
      evidence.putAll(new Gatherer(bench, listener)
          .gather(known.open(), partly -> tellSoFar(background, known, partly)));
      Sandbox.Description description = sandbox.description();
      return judged(
          background, evidence, provenance(used(description, sandbox.python()), sandbox.tools()));
    }
  }

  private void tellSoFar(
      Background background, Recollection known, SortedMap<String, Evidence> partly) {
    SortedMap<String, Evidence> evidence =
        all(Evidence.Missing.of(Fault.GRADER, "the tests still run"));
    evidence.putAll(known.evidence());
    evidence.putAll(partly);
    Provenance provenance = new Provenance(
        version,
        phases.startedAt(),
        new SandboxUsed("none", "", "", "", "", List.of()),
        new TreeMap<>(),
        limits.shown(),
        List.of());
    listener.soFar(judged(background, evidence, provenance).report());
  }

  /** There is nothing to measure, and that is the submission's doing. */
  Graded nothingHandedIn(String reason) {
    Subject subject = new Subject(candidate(), shown(submission.source()), "", Optional.empty());
    Facts facts = new Facts(List.of(), 0, 0, 0, 0, List.of(reason));
    return judged(
        new Background(subject, facts),
        all(Evidence.Missing.of(Fault.SUBMISSION, reason)),
        nothingRan());
  }

  private FittingSandbox open(Chosen chosen, Checkout checkout) throws InterruptedException {
    Materials materials = new Materials(checkout);
    SandboxProvider provider = chosen.provider();
    FittingSandbox.Opener opener = python -> {
      provider.prepare(python, listener::step);
      return provider.open(materials, python, limits.limits());
    };
    try {
      String first = chosen.pythons().get(0).version();
      return new FittingSandbox(
          provider.open(materials, first, limits.limits()), chosen.pythons(), opener);
    } catch (SandboxException e) {
      return new FittingSandbox(new UnusableSandbox(provider.name(), e), chosen.pythons(), opener);
    }
  }

  private Graded judged(
      Background background, SortedMap<String, Evidence> evidence, Provenance provenance) {
    Dossier dossier =
        new Dossier(Dossier.SCHEMA, background.subject(), background.facts(), provenance, evidence);
    return new Graded(dossier, Judge.judge(dossier, rubric), List.of());
  }

  private SortedMap<String, Evidence> all(Evidence same) {
    SortedMap<String, Evidence> evidence = new TreeMap<>();
    for (CheckRequest request : rubric.requests()) {
      evidence.put(request.key(), same);
    }
    return evidence;
  }

  private static SandboxUsed used(Sandbox.Description sandbox, PythonChoice python) {
    return new SandboxUsed(
        sandbox.name(),
        sandbox.runtime(),
        sandbox.image(),
        sandbox.python(),
        python.reason(),
        sandbox.weaknesses());
  }

  private Provenance nothingRan() {
    return provenance(new SandboxUsed("none", "", "", "", "nothing was run", List.of()), Map.of());
  }

  private Provenance provenance(SandboxUsed used, Map<String, String> tools) {
    return new Provenance(
        version, phases.startedAt(), used, new TreeMap<>(tools), limits.shown(), phases.end());
  }

  private String candidate() {
    return submission.candidate().isEmpty()
        ? CandidateName.of(submission.source())
        : submission.candidate();
  }

  private String shown(String source) {
    String named = submission.shown().isEmpty() ? source : submission.shown();
    return named.replaceFirst("//[^/@]*@", "//"); // a login is nobody's business
  }
}
