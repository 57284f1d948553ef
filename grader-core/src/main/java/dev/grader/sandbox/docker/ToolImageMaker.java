package dev.grader.sandbox.docker;

import com.github.dockerjava.api.command.InspectImageResponse;
import dev.grader.sandbox.HostNetwork;
import dev.grader.sandbox.Layout;
import dev.grader.sandbox.OutputCapture;
import dev.grader.sandbox.PinnedTools;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.TarArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Makes tool images: a container of the base image installs the pinned tools, then its file system
 * is kept as the image. Proxies and certificates go in by standard input onto a tmpfs, so that they
 * are in no layer.
 */
final class ToolImageMaker {
  private static final String REPOSITORY = "grader-tools";
  private static final Duration LIMIT = Duration.ofMinutes(15);
  private static final Duration POLL = Duration.ofMillis(300);
  private static final int KEEP = 1 << 16;

  private final Engine engine;
  private final Containers containers;
  private final BaseImages bases;
  private final DockerSettings settings;
  private final PinnedTools tools = PinnedTools.read();
  private final String script = script();

  ToolImageMaker(Engine engine, Containers containers, BaseImages bases, DockerSettings settings) {
    this.engine = engine;
    this.containers = containers;
    this.bases = bases;
    this.settings = settings;
  }

  /** Returns the versions of the pinned tools by name. */
  Map<String, String> versions() {
    return tools.versions();
  }

  /** Returns the image for that version of Python, made if it is not there. */
  ToolImage provide(String python, Consumer<String> progress)
      throws SandboxException, InterruptedException {
    InspectImageResponse base = bases.find(python, progress);
    String name = name(python, base);
    Optional<ToolImage> there = find(name);
    if (there.isPresent()) {
      return there.get();
    }
    progress.accept("making the tool image for Python " + python + " from "
        + ToolImage.describe(base) + "; this is done once");
    return makeInTurn(name, base);
  }

  /** Returns the image for that version of Python if it can be used at once; makes nothing. */
  Optional<ToolImage> ready(String python) throws SandboxException, InterruptedException {
    Optional<InspectImageResponse> base = bases.local(python);
    return base.isPresent() ? find(name(python, base.get())) : Optional.empty();
  }

  private String name(String python, InspectImageResponse base) {
    return REPOSITORY + ":" + python + "-" + tools.fingerprint(List.of(base.getId(), script));
  }

  private Optional<ToolImage> find(String name) throws SandboxException, InterruptedException {
    return bases.inspect(name).map(image -> ToolImage.of(name, image));
  }

  /** The container's name is the lock: two graders that need the same image make it once. */
  private ToolImage makeInTurn(String name, InspectImageResponse base)
      throws SandboxException, InterruptedException {
    String lock = "grader-making-" + name.replace(REPOSITORY + ":", "");
    ContainerSpec spec = new ContainerSpec(
        base.getId(),
        List.of("python3", "-I", "-c", script),
        "0:0",
        List.of(),
        new ContainerFlags(engine).making());
    while (!containers.createAlone(spec, lock)) {
      Thread.sleep(POLL.toMillis());
      Sweep.ifForgotten(engine, lock, settings.clock().instant());
      Optional<ToolImage> made = find(name);
      if (made.isPresent()) {
        return made.get();
      }
    }
    try {
      Optional<ToolImage> made = find(name); // by another, a moment before the lock was ours
      return made.isPresent() ? made.get() : make(lock, name, base);
    } finally {
      containers.discard(lock);
    }
  }

  private ToolImage make(String container, String name, InspectImageResponse base)
      throws SandboxException, InterruptedException {
    AttachedContainer.Ending ending = AttachedContainer.start(
            engine, container, context(), new FrameSink(new OutputCapture(KEEP)))
        .await(LIMIT);
    if (ending.how() != AttachedContainer.Ending.How.EXIT || ending.code() != 0) {
      throw new SandboxException(Engine.explained("the tool image could not be made from "
          + ToolImage.describe(base)
          + ". It needs Python 3.11 or newer with venv and pip in the base image, and the package"
          + " index (behind a proxy set HTTPS_PROXY, behind a TLS-inspecting one SSL_CERT_FILE)."
          + " The last it said: " + ending.lastWords()));
    }
    String python = ending.output().stdout().strip().replaceAll("(?s).*\n", "");
    ToolImage image = new ToolImage(name, ToolImage.describe(base), python);
    engine.ask(
        "keep the tool image",
        LIMIT,
        docker -> docker
            .commitCmd(container)
            .withRepository(REPOSITORY)
            .withTag(name.replace(REPOSITORY + ":", ""))
            .withLabels(image.labels())
            .withCmd(Layout.PYTHON)
            .withUser(ContainerFlags.USER)
            .exec());
    SupersededImages.remove(engine, image, settings.clock().instant());
    return image;
  }

  private TarArchive context() throws SandboxException {
    Map<String, byte[]> files =
        new TreeMap<>(HostNetwork.of(settings.environment()).files());
    files.put("tools.lock", tools.lock().getBytes(StandardCharsets.UTF_8));
    tools.scripts().forEach((file, content) -> files.put("lib/" + file, content));
    return TarArchive.of(files);
  }

  private static String script() {
    try (InputStream in =
        Objects.requireNonNull(PinnedTools.class.getResourceAsStream("docker/make_tools.py"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("this program's own resources cannot be read", e);
    }
  }
}
