package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Diagnosis;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Sandboxes made of this host's Python and kernel namespaces, without any engine. */
public final class BubblewrapProvider implements SandboxProvider {
  private final BubblewrapSettings settings;
  private final ToolFolders folders;
  private final Map<String, ToolFolder> prepared = new HashMap<>();
  private Optional<Workshop> workshop = Optional.empty();

  /** Creates one that has not looked around yet. */
  public BubblewrapProvider(BubblewrapSettings settings) {
    this.settings = settings;
    this.folders = new ToolFolders(settings);
  }

  @Override
  public String name() {
    return "bubblewrap";
  }

  @Override
  public List<String> connect() throws SandboxException, InterruptedException {
    return workshop().pythons().stream().map(HostPython::version).toList();
  }

  private synchronized Workshop workshop() throws SandboxException, InterruptedException {
    if (workshop.isEmpty()) {
      workshop = Optional.of(Workshop.open(settings));
    }
    return workshop.get();
  }

  @Override
  public void prepare(String python, Consumer<String> progress)
      throws SandboxException, InterruptedException {
    tools(python, progress);
  }

  @Override
  public String fingerprint(String python) throws SandboxException, InterruptedException {
    return String.valueOf(tools(python, line -> {}).folder().getFileName());
  }

  private synchronized ToolFolder tools(String python, Consumer<String> progress)
      throws SandboxException, InterruptedException {
    ToolFolder known = prepared.get(python);
    if (known != null) {
      return known;
    }
    ToolFolder made = folders.provide(workshop().python(python), progress);
    prepared.put(python, made);
    return made;
  }

  @Override
  public Sandbox open(Contents contents, String python, Limits limits)
      throws SandboxException, InterruptedException {
    return new BubblewrapSandbox(
        workshop(), tools(python, line -> {}), folders.versions(), contents, limits);
  }

  @Override
  public List<Diagnosis> diagnose() throws InterruptedException {
    try {
      return new HostDiagnosis(settings, workshop(), folders).all();
    } catch (SandboxException e) {
      return List.of(Diagnosis.bad(HostDiagnosis.SANDBOX, e));
    }
  }

  @Override
  public void close() {
    // nothing is held open
  }
}
