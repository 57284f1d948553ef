package dev.grader.sandbox.docker;

import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Diagnosis;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Sandboxes made of containers of a Docker engine. */
public final class DockerProvider implements SandboxProvider {
  private final DockerSettings settings;
  private final Map<String, Blueprint> prepared = new ConcurrentHashMap<>();
  private Optional<Connection> connection = Optional.empty();

  /** Creates one that is not connected yet. */
  public DockerProvider(DockerSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "docker";
  }

  @Override
  public synchronized List<String> connect() throws SandboxException, InterruptedException {
    return connection().bases().versions();
  }

  private synchronized Connection connection() throws SandboxException, InterruptedException {
    if (connection.isEmpty()) {
      Connection made = Connection.open(settings);
      connection = Optional.of(made);
      return made;
    }
    return connection.get();
  }

  @Override
  public void prepare(String python, Consumer<String> progress)
      throws SandboxException, InterruptedException {
    blueprint(python, progress);
  }

  @Override
  public Sandbox open(Contents contents, String python, Limits limits)
      throws SandboxException, InterruptedException {
    return new DockerSandbox(blueprint(python, line -> {}), contents, limits);
  }

  @Override
  public List<Diagnosis> diagnose() throws InterruptedException {
    try {
      return new EngineDiagnosis(settings, connection()).all();
    } catch (SandboxException e) {
      return List.of(Diagnosis.bad(EngineDiagnosis.ENGINE, e));
    }
  }

  private Blueprint blueprint(String python, Consumer<String> progress)
      throws SandboxException, InterruptedException {
    Blueprint known = prepared.get(python);
    if (known != null) {
      return known;
    }
    Blueprint made = connection().blueprint(python, progress);
    prepared.put(python, made);
    return made;
  }

  @Override
  public synchronized void close() {
    connection.ifPresent(Connection::close);
    connection = Optional.empty();
    prepared.clear();
  }
}
