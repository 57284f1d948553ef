package dev.grader.sandbox.docker;

import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import dev.grader.sandbox.SandboxException;
import java.util.Map;
import java.util.Optional;

/**
 * The volume that holds uv's cache, bytecode and environments. One volume, because files are shared
 * between them as hard links; kept between runs, removed with {@code docker volume rm
 * grader-packages}.
 */
final class PackageVolume {
  static final String NAME = "grader-packages";
  private static final String ID = "dev.grader.store";

  private final Engine engine;

  PackageVolume(Engine engine) {
    this.engine = engine;
  }

  /** Returns where it is, made if it is not there. */
  Place place() throws SandboxException, InterruptedException {
    InspectVolumeResponse volume = engine.ask("make the volume " + NAME, docker -> {
      docker
          .createVolumeCmd()
          .withName(NAME)
          .withLabels(Map.of(Labels.KIND, "packages", ID, Containers.freshName()))
          .exec(); // one that is there stays as it is
      return docker.inspectVolumeCmd(NAME).exec();
    });
    String id = Optional.ofNullable(volume.getLabels()).orElse(Map.of()).getOrDefault(ID, "");
    return new Place(id, volume.getMountpoint());
  }

  /** Returns the writable mount, for containers that hold nothing of a candidate. */
  Mount mount(String target) throws SandboxException, InterruptedException {
    return new Mount().withType(MountType.VOLUME).withSource(place().name()).withTarget(target);
  }

  /**
   * Where the volume is.
   *
   * @param id another one when the volume was removed and made again
   * @param folder on the engine's machine
   */
  record Place(String id, String folder) {
    String name() {
      return NAME;
    }
  }
}
