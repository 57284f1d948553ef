package dev.grader.sandbox.docker;

import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import dev.grader.sandbox.Environment;
import dev.grader.sandbox.HostNetwork;
import dev.grader.sandbox.Installation;
import dev.grader.sandbox.InstallationNotes;
import dev.grader.sandbox.Installer;
import dev.grader.sandbox.Layout;
import dev.grader.sandbox.OutputCapture;
import dev.grader.sandbox.SandboxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The installed dependencies of one tool image's Python. They lie in one volume, which is writable
 * only in containers that hold a list of requirements and nothing of a candidate; candidate code
 * sees its own environment alone, read-only.
 */
final class DependencyEnvironments {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final int KEEP = 1 << 16;
  private static final String STORE = "/packages";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private final Engine engine;
  private final ToolImage image;
  private final DockerSettings settings;
  private final PackageVolume volume;

  DependencyEnvironments(Engine engine, ToolImage image, DockerSettings settings) {
    this.engine = engine;
    this.image = image;
    this.settings = settings;
    this.volume = new PackageVolume(engine);
  }

  /** Returns the read-only mount of that environment. */
  Mount mount(Environment environment) throws SandboxException, InterruptedException {
    if (!ID.matcher(environment.id()).matches()) {
      throw new IllegalArgumentException("not an environment of Docker's: " + environment.id());
    }
    return new Mount()
        .withType(MountType.BIND)
        .withSource(volume.place().folder() + "/environments/" + environment.id())
        .withTarget(Layout.ENVIRONMENT)
        .withReadOnly(true);
  }

  /**
   * Installs them, or finds them installed; without any container where the same was asked before.
   */
  Installation install(List<String> requirements, Containers containers)
      throws SandboxException, InterruptedException {
    InstallationNotes notes = new InstallationNotes(
        settings.cache().resolve("environments").resolve(volume.place().id()), image.python());
    Optional<Environment> known = notes.find(requirements);
    if (known.isPresent()) {
      return Installation.Installed.whole(known.get());
    }
    Installation installation = resolve(requirements, containers);
    if (installation instanceof Installation.Installed installed
        && installed.leftOut().isEmpty()) {
      notes.remember(requirements, installed.environment());
    }
    return installation;
  }

  private Installation resolve(List<String> requirements, Containers containers)
      throws SandboxException, InterruptedException {
    ContainerSpec spec = new ContainerSpec(
        image.name(),
        Blueprint.booting(Installer.argv(STORE)),
        ContainerFlags.USER,
        ContainerFlags.ENVIRONMENT,
        new ContainerFlags(engine).installing(List.of(volume.mount(STORE))));
    AttachedContainer.Ending ending = containers.run(
        spec,
        Installer.input(requirements, HostNetwork.of(settings.environment())),
        LIMIT,
        new OutputCapture(KEEP));
    String answer = ending.output().stdout().strip();
    if (ending.how() != AttachedContainer.Ending.How.EXIT
        || ending.code() != 0
        || answer.isEmpty()) {
      throw new SandboxException(
          Engine.explained("dependencies could not be installed: " + ending.lastWords()));
    }
    return Installer.read(answer);
  }
}
