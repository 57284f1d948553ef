package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.Diagnosis;
import dev.grader.sandbox.HostNetwork;
import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What this host offers to a sandbox without an engine, and what to mend about it. */
record HostDiagnosis(BubblewrapSettings settings, Workshop workshop, ToolFolders folders) {
  static final String SANDBOX = "bubblewrap";

  private static final String INDEX = "package index";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  List<Diagnosis> all() throws InterruptedException {
    List<Diagnosis> all = new ArrayList<>();
    all.add(Diagnosis.good(
        SANDBOX, workshop.bwrap().version() + " (" + workshop.bwrap().binary() + ")"));
    for (HostPython python : workshop.pythons()) {
      all.add(tools(python));
    }
    all.add(index());
    return all;
  }

  private Diagnosis tools(HostPython python) {
    String subject = "Python " + python.version() + " of this host";
    return folders.find(python).isWhole()
        ? Diagnosis.good(subject, "ready (" + python.executable() + ")")
        : Diagnosis.advice(
            subject,
            python.executable() + ", the tools are not installed for it yet",
            "the first grading installs them in about 20 s; 'grader doctor --prepare' does it now");
  }

  /** Asks the index that installing asks, past every cache. */
  private Diagnosis index() throws InterruptedException {
    for (HostPython python : workshop.pythons()) {
      ToolFolder tools = folders.find(python);
      if (tools.isWhole()) {
        return ask(tools);
      }
    }
    return Diagnosis.advice(
        INDEX, "not asked, since no tools are installed yet", "run 'grader doctor --prepare'");
  }

  private Diagnosis ask(ToolFolder tools) throws InterruptedException {
    CacheFolder cache = new CacheFolder(settings.folder().resolve("doctor"));
    try (CacheFolder.Scratch scratch = cache.scratch()) {
      Path wanted = Files.writeString(scratch.folder().resolve("wanted.in"), "pip\n");
      Host.Result result = new Host(variables(scratch.folder()))
          .run(
              scratch.folder(),
              PATIENCE,
              List.of(
                  tools.venv().resolve("bin/uv").toString(),
                  "pip",
                  "compile",
                  "--quiet",
                  "--no-cache",
                  "--no-config",
                  wanted.toString()));
      return said(result);
    } catch (SandboxException | IOException e) {
      return Diagnosis.advice(INDEX, "could not be asked: " + e.getMessage(), "");
    }
  }

  /** Returns the environment that installing has. */
  private Map<String, String> variables(Path folder) throws SandboxException, IOException {
    Map<String, String> variables = new HashMap<>(settings.environment());
    HostNetwork network = HostNetwork.of(settings.environment());
    variables.putAll(network.variables());
    if (network.caBundle().isPresent()) {
      Path bundle = Files.write(folder.resolve("ca.pem"), network.caBundle().get());
      variables.put("SSL_CERT_FILE", bundle.toString());
    }
    return variables;
  }

  private static Diagnosis said(Host.Result result) {
    return result.code() == 0
        ? Diagnosis.good(INDEX, "answers")
        : Diagnosis.advice(
            INDEX,
            "does not answer: " + result.lastWords().lines().reduce((a, b) -> b).orElse(""),
            "submissions with dependencies are inconclusive until it does; behind a proxy set"
                + " HTTPS_PROXY, behind a TLS-inspecting one SSL_CERT_FILE");
  }
}
