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
  private final Map<String, Spares> prepared = new ConcurrentHashMap<>();
  private Optional<Connection> connection = Optional.empty();
  private List<String> versions = List.of();
  private boolean closed;

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
    if (versions.isEmpty()) {
      versions = connection().bases().versions();
    }
    return versions;
  }

  private synchronized Connection connection() throws SandboxException, InterruptedException {
    if (closed) {
      throw new SandboxException("the sandbox was closed meanwhile");
    }
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
    spares(python, progress);
  }

  @Override
  public Sandbox open(Contents contents, String python, Limits limits)
      throws SandboxException, InterruptedException {
    return new DockerSandbox(spares(python, line -> {}), contents, limits);
  }

  @Override
  public List<Diagnosis> diagnose() throws InterruptedException {
    try {
      return new EngineDiagnosis(settings, connection()).all();
    } catch (SandboxException e) {
      return List.of(Diagnosis.bad(EngineDiagnosis.ENGINE, e));
    }
  }

  @Override
  public String fingerprint(String python) throws SandboxException, InterruptedException {
    return spares(python, line -> {}).blueprint().image().name(); // a hash of all it is made from
  }

  @Override
  public void expect(String python, Limits limits) throws SandboxException, InterruptedException {
    Connection connected = connection();
    if (prepared.containsKey(python) || connected.hasImage(python)) {
      spares(python, line -> {}).expect(limits);
    }
  }

  /** In turn, so that who comes second finds what the first one made. */
  private Spares spares(String python, Consumer<String> progress)
      throws SandboxException, InterruptedException {
    Connection connected = connection();
    synchronized (prepared) {
      Spares known = prepared.get(python);
      if (known != null) {
        return known;
      }
      Spares made = new Spares(connected.blueprint(python, progress), connected.containers());
      prepared.put(python, made);
      return made;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    connection.ifPresent(Connection::close);
    connection = Optional.empty();
    prepared.clear();
  }
}
