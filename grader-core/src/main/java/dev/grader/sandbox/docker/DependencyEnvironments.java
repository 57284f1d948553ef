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
import java.nio.file.Path;
import java.util.List;

/**
 * The installed dependencies of one tool image's Python. They lie in one volume, which is writable
 * only in containers that hold a list of requirements and nothing of a candidate; candidate code
 * sees its own environment alone, read-only.
 */
final class DependencyEnvironments {
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
    Path notes = settings.cache().resolve("environments").resolve(volume.place().id());
    return new InstallationNotes(notes, image.python())
        .install(requirements, any -> true, lines -> resolve(lines, containers));
  }

  private Installation resolve(List<String> requirements, Containers containers)
      throws SandboxException, InterruptedException {
    ContainerSpec spec = new ContainerSpec(
        image.name(),
        Blueprint.booting(Installer.argv()),
        ContainerFlags.USER,
        ContainerFlags.ENVIRONMENT,
        new ContainerFlags(engine).installing(List.of(volume.mount(Installer.STORE))));
    AttachedContainer.Ending ending = containers.run(
        spec,
        Installer.input(requirements, HostNetwork.of(settings.environment())),
        Installer.LIMIT,
        new OutputCapture(Installer.ANSWER_BYTES));
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
